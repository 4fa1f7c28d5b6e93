console.log("بازگشت · bazgasht")

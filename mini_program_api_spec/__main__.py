"""`make spec`: writes the generated files of this folder anew; a test fails when they differ from the code."""

from mini_program_api_spec.writing import FOLDER, files

if __name__ == "__main__":
    for name, text in files().items():
        (FOLDER / name).write_text(text, encoding="utf-8")

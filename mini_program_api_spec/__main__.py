"""`make spec`: writes the generated files anew; a test fails when they differ from the code."""

from mini_program_api_spec.writing import files

if __name__ == "__main__":
    for file, text in files().items():
        file.write_text(text, encoding="utf-8")

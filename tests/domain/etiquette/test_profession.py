import pytest

from afterword.domain.etiquette.profession import is_assertive


@pytest.mark.parametrize(
    "role",
    [
        "Sales representative",
        "Senior Salesperson",
        "Head of Sales, EMEA",
        "Business Development Manager",
        "Account Executive",
        "Account exec (SMB)",
        "BDR",
        "Fundraiser",
        "Fundraising Officer",
        "Fund-raising manager",
        "Agency Recruiter",
        "Recruitment consultant",
        "Canvasser",
        "Representante de ventas",
        "Vendedora",
        "Vendedor/a de seguros",
        "Comercial",
        "Técnico comercial",
        "Directora comercial",
        "Desarrollo de negocio",
        "Responsable de desarrollo de negocios",
        "Ejecutivo de cuentas",
        "Ejecutiva/o de cuenta",
        "Captación de fondos",
        "Captador de socios",
        "Captadora de fondos",
        "Consultor de selección en agencia",
        "Reclutadora de agencia",
        "JEFE DE VENTAS",
    ],
)
def test_titles_in_which_boldness_is_part_of_the_job(role: str) -> None:
    assert is_assertive(role)


@pytest.mark.parametrize(
    "role",
    [
        None,
        "",
        "Data analyst",
        "Sales analyst",
        "Sales engineer",
        "Salesforce developer",
        "Recruiter",
        "Técnica de selección",
        "Analista comercial",
        "Administrativo de ventas",
        "Enfermera",
        "Wholesale buyer",
        "Ventanilla única",
        "Teacher",
        "Accountant",
        "Contable",
        "Ingeniero comercial",
        "x" * 100_000,
    ],
)
def test_titles_in_which_it_is_not(role: str | None) -> None:
    assert not is_assertive(role)

namespace Campaigns.Content.Tests.Documents;

public sealed class DocumentCatalogTests : IDisposable
{
    private readonly TestTemplates _templates = new();

    [Theory]
    [InlineData("505/QĐ-TTg")]
    [InlineData("505/QD-TTG")]
    [InlineData("505/ QÐ–TTg")]
    [InlineData("0505 / qđ-ttg")]
    [InlineData("505/\u00A0Q\u0110-TTg\u200B")]
    public async Task A_document_is_found_however_its_number_is_written(string number)
    {
        var document = (await _templates.Documents.All()).Value!.Find(number).ShouldNotBeNull();

        document.Issuer.ShouldBe("Thủ tướng Chính phủ");
        document.Date.ShouldBe(new DateOnly(2022, 4, 22));
    }

    [Theory]
    [InlineData("57- NQ/TW")]
    [InlineData("57/NQ-TW")]
    [InlineData("57-NQ/ TW")]
    public async Task The_order_of_signs_makes_no_difference(string number) =>
        (await _templates.Documents.All()).Value!.Find(number).ShouldNotBeNull().Number.ShouldBe("57-NQ/TW");

    [Theory]
    [InlineData("5-NQ/TW")]
    [InlineData("57-NQ/CP")]
    [InlineData("157-NQ/TW")]
    [InlineData("570-NQ/TW")]
    [InlineData("5050/QĐ-TTg")]
    public async Task Another_number_is_another_document(string number) => (await _templates.Documents.All()).Value!.Find(number).ShouldBeNull();

    [Fact]
    public async Task What_is_not_known_is_empty() => (await _templates.Documents.All()).Value!.Find("57-NQ/TW")!.Date.ShouldBeNull();

    [Theory]
    [InlineData("- number: 1/QĐ-UBND\n  date: 31/4/2026\n", "documents.yaml:2: There is no day 31/4/2026")]
    [InlineData("- number: 1/QĐ-UBND\n- number: 1/QD-UBND\n", "documents.yaml:2: The document 1/QD-UBND stands above already")]
    [InlineData("- number: 1/QĐ-UBND\n  isuer: X\n", "documents.yaml:2: Unknown key: “isuer”. Did you mean “issuer”?")]
    [InlineData("- kind: Luật\n", "documents.yaml:1: The key “number” is missing")]
    [InlineData("number: 1\n", "documents.yaml:1: The file must be a list")]
    public async Task A_mistake_is_told_with_file_and_line(string text, string told)
    {
        _templates.Write("documents.yaml", text);

        (await _templates.Documents.All()).Problems.ShouldHaveSingleItem().In("en").ShouldContain(told);
    }

    public void Dispose() => _templates.Dispose();
}

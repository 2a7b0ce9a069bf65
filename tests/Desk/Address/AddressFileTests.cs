namespace Campaigns.Desk.Address;

/// <summary>The file that keeps the public address.</summary>
public sealed class AddressFileTests
{
    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("""{ "publicAddress": null }""")]
    [InlineData("""{ "publicAddress": "http://xa.example" }""")]
    [InlineData("""{ "publicAddress": "https://xa.example/" }""")]
    [InlineData("""{ "former": [""] }""")]
    public void A_file_that_is_not_what_the_page_writes_is_told_and_not_passed_over(string text)
    {
        using var folder = new TempFolder();
        AddressFile.Read(folder.Path).Value!.PublicAddress.ShouldBeEmpty("no file is no address");
        File.WriteAllText(folder.File("address.json"), text);

        var read = AddressFile.Read(folder.Path);

        read.Ok.ShouldBeFalse();
        read.Problems.ShouldHaveSingleItem().Where.ShouldBe(folder.File("address.json"));
    }

    [Fact]
    public void What_is_kept_is_read_back_and_no_more_names_than_can_be_read()
    {
        using var folder = new TempFolder();
        var file = new AddressFile(new Content.Installation("", folder.Path));
        file.Change(_ => new KeptAddress { PublicAddress = "https://xa.example" }).ShouldBeNull();
        for (var i = 0; i < AddressFile.MostFormer; i++)
            file.Outside($"https://xa{i}.example").ShouldBeNull();

        file.Outside("https://XA1.example").ShouldBeNull("it is there already");
        file.Outside("https://mot-ten-nua.example").ShouldNotBeNull();

        var read = AddressFile.Read(folder.Path).Value!;
        (read.PublicAddress, read.Former.Count, read.Former[1]).ShouldBe(("https://xa.example", AddressFile.MostFormer, "xa1.example"));
    }
}

using System.Globalization;
using Campaigns.Content.Templates;

namespace Campaigns.Content.Documents;

/// <summary>The documents of <c>templates/documents.yaml</c>: number to issuer, date and title.</summary>
public sealed class DocumentCatalog(TemplateFolder templates)
{
    private const string Name = "documents.yaml";

    /// <summary>All of them; every problem of the file at once, with its line.</summary>
    public async Task<Result<DocumentList>> All(CancellationToken cancel = default)
    {
        var read = await TemplateText.List(templates, Name, new("văn bản", "documents"), cancel);
        if (!read.Ok)
            return read.Problems.ToArray();
        var (file, rows) = read.Value;
        var problems = new List<Problem>();
        var documents = new List<CitedDocument>();
        var numbers = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in rows.Children)
        {
            var map = new TemplateMap(node, file, problems, ["number"], ["kind", "issuer", "date", "title"]);
            var document = new CitedDocument
            {
                Number = map.Text("number"), Kind = map.Words("kind"), Issuer = map.Words("issuer"), Date = ReadDate(map), Title = map.Words("title"),
            };
            if (!numbers.Add(DocumentNumber.Fold(document.Number)) && document.Number.Length > 0)
                map.Report("number", new($"Văn bản {document.Number} đã có ở trên.", $"The document {document.Number} stands above already."),
                    new("Xóa một trong hai.", "Delete one of the two."));
            documents.Add(document);
        }
        return problems.Count > 0 ? problems.ToArray() : new DocumentList(documents);
    }

    private static DateOnly? ReadDate(TemplateMap map)
    {
        var text = map.Words("date");
        if (text.Length == 0)
            return null;
        if (DateOnly.TryParseExact(text, "d/M/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;
        map.Report("date", new($"Không có ngày {text}.", $"There is no day {text}."), new("Viết như 22/12/2024.", "Write it like 22/12/2024."));
        return null;
    }
}

using System.Text;
using System.Text.Json;
using Campaigns.Content;

namespace Campaigns.Desk.Cards;

/// <summary>The words of cards: a JSON object of box to text (or a list of them), or a CSV whose first row names the boxes.</summary>
internal static class ValuesFile
{
    private const int MostBytes = 4 * 1024 * 1024;
    private const int MostCards = 1000;

    public static async Task<Result<IReadOnlyList<ValuesRow>>> Read(string path, CancellationToken cancel)
    {
        string text;
        try
        {
            if (new FileInfo(path).Length > MostBytes)
                return Problem.Input(new("Tệp giá trị lớn quá 4 MB.", "The values file is larger than 4 MB."), path);
            text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(await File.ReadAllBytesAsync(path, cancel)).TrimStart('\uFEFF').Normalize();
        }
        catch (Exception e) when (e is ArgumentException)
        {
            return Problem.Input(new("Tệp giá trị không phải UTF-8.", "The values file is not UTF-8."), path, new("Lưu lại với mã hóa UTF-8.", "Save it as UTF-8."));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Problem.Input(FileFault.In(e, new("Không mở được tệp giá trị", "The values file cannot be opened")), path);
        }
        var read = Path.GetExtension(path).ToUpperInvariant() switch
        {
            ".JSON" => Json(text, path),
            ".CSV" => Csv(text, path),
            _ => Problem.Input(new("Tệp giá trị cần là .json hoặc .csv.", "The values file must be .json or .csv."), path),
        };
        if (read.Ok && read.Value.Count is 0 or > MostCards)
            return Problem.Input(new($"Tệp có {read.Value!.Count} thẻ; cần từ 1 đến {MostCards}.", $"The file has {read.Value.Count} cards; 1 to {MostCards} are taken."), path);
        return read;
    }

    private static Result<IReadOnlyList<ValuesRow>> Json(string text, string path)
    {
        try
        {
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 8 });
            var cards = new List<ValuesRow>();
            IEnumerable<JsonElement> objects = document.RootElement.ValueKind == JsonValueKind.Array ? document.RootElement.EnumerateArray() : [document.RootElement];
            foreach (var card in objects)
            {
                if (card.ValueKind != JsonValueKind.Object)
                    return Shape(path);
                var words = new Dictionary<string, string>(StringComparer.Ordinal);
                foreach (var box in card.EnumerateObject())
                {
                    if (box.Value.ValueKind is not (JsonValueKind.String or JsonValueKind.Number or JsonValueKind.Null))
                        return Problem.Input(new($"Giá trị của “{box.Name}” không phải chữ.", $"The value of “{box.Name}” is not text."), path);
                    words[box.Name] = box.Value.ValueKind == JsonValueKind.Number ? box.Value.GetRawText() : box.Value.GetString() ?? "";
                }
                cards.Add(new(cards.Count + 1, words));
            }
            return cards;
        }
        catch (JsonException e)
        {
            return Problem.Input(new("Tệp giá trị không phải JSON đúng.", "The values are not valid JSON."), $"{path}:{e.LineNumber + 1}",
                new("""Ví dụ: { "title": "Ngày Chuyển đổi số quốc gia" }""", """Such as: { "title": "Ngày Chuyển đổi số quốc gia" }"""));
        }
    }

    private static Problem Shape(string path) =>
        Problem.Input(new("Tệp giá trị cần là một đối tượng JSON, hoặc một danh sách đối tượng.", "The values are one JSON object, or a list of them."), path);

    private static Result<IReadOnlyList<ValuesRow>> Csv(string text, string path)
    {
        var rows = CsvRows.Read(text).Where(r => r.Cells.Exists(c => !string.IsNullOrWhiteSpace(c))).ToList();
        if (rows.Count < 2)
            return Problem.Input(new("Tệp CSV cần một dòng tên ô và ít nhất một dòng giá trị.", "The CSV needs a row of box names and at least one of values."), path);
        var boxes = rows[0].Cells.Select(c => c.Trim()).ToList();
        var cards = new List<ValuesRow>();
        foreach (var (line, cells) in rows.Skip(1))
        {
            var words = new Dictionary<string, string>(StringComparer.Ordinal);
            for (var i = 0; i < Math.Min(cells.Count, boxes.Count); i++)
                words[boxes[i]] = cells[i];
            cards.Add(new(line, words, cells.Count <= boxes.Count ? null : Problem.Input(
                new($"Dòng có {cells.Count} cột, dòng tên ô có {boxes.Count}.", $"The row has {cells.Count} cells, the names are {boxes.Count}."), $"{path}:{line}",
                new("Đặt giá trị có dấu phẩy trong ngoặc kép.", "Quote values that hold the separator."))));
        }
        return cards;
    }
}

using System.Text.Json;
using Campaigns.Content.Audit;
using Campaigns.Content.Items;
using Campaigns.Content.Official;
using Campaigns.Content.Speech;
using Campaigns.Content.Store;
using Campaigns.Content.Units;
using Campaigns.Content.Workbooks;

namespace Campaigns.Content.Reports;

/// <summary>Nhuận bút, thù lao: what authors are due for what first went out in a month, by the unit's own base and coefficients.</summary>
public sealed class FeeBook(Database database, AuditLog audit)
{
    /// <summary>Works of a month.</summary>
    private const int Most = 5_000;

    public Task<FeeRates> Rates(string unitId, CancellationToken cancel = default) => database.Read(async session =>
    {
        var rows = await session.List<(int Genre, double Coefficient)>("SELECT genre, coefficient FROM fee_rate WHERE unit_id = @unitId", new { unitId });
        return new FeeRates(await session.Value<long>("SELECT base FROM fee_base WHERE unit_id = @unitId", new { unitId }), rows.ToDictionary(row => (Genre)row.Genre, row => row.Coefficient));
    }, cancel);

    /// <summary>Sets base and coefficients; the problem where they cannot be.</summary>
    public async Task<Problem?> Save(string unitId, FeeRates rates, Actor who, CancellationToken cancel = default)
    {
        if (rates.Base is < 0 or > FeeRates.MostBase)
            return Problem.Input(new($"Mức cơ sở từ 0 đến {ReportSay.Number(FeeRates.MostBase)} đồng.", "The base is out of range."), "muc", new("Ghi số tiền bằng đồng.", "Write it in đồng."));
        if (rates.Coefficients.Any(rate => rate.Value is < 0 or > FeeRates.MostCoefficient))
            return Problem.Input(new($"Hệ số từ 0 đến {FeeRates.MostCoefficient}.", "A coefficient is out of range."), "he-so", new("Ghi hệ số như 1,5.", "Write it like 1.5."));
        return await database.Write<Problem?>(async session =>
        {
            await session.Run("INSERT INTO fee_base (unit_id, base) VALUES (@unitId, @Base) ON CONFLICT (unit_id) DO UPDATE SET base = excluded.base", new { unitId, rates.Base });
            await session.Run("DELETE FROM fee_rate WHERE unit_id = @unitId", new { unitId });
            foreach (var (genre, coefficient) in rates.Coefficients)
                await session.Run("INSERT INTO fee_rate (unit_id, genre, coefficient) VALUES (@unitId, @genre, @coefficient)", new { unitId, genre, coefficient });
            await audit.Note(session, unitId, who, "fee.rates", unitId, $"{ReportSay.Number(rates.Base)} đồng");
            return null;
        }, cancel);
    }

    /// <summary>The lines of a month by author, those without one last. Reprints are paid by nobody here.</summary>
    public Task<IReadOnlyList<FeeLine>> Month(Unit unit, DateOnly first, FeeRates rates, CancellationToken cancel = default) => database.Read<IReadOnlyList<FeeLine>>(async session =>
    {
        var period = new ReportPeriod(first, first.AddMonths(1).AddDays(-1));
        var rows = await session.List<Row>($"""
            SELECT i.id AS Id, i.title AS Title, i.genre AS Genre, i.authors AS Authors,
              (SELECT MIN(p.published) FROM post p JOIN account a ON a.id = p.account_id WHERE p.item_id = i.id AND {ReportSql.Out}) AS Published,
              (SELECT MIN(b.day) FROM broadcast_item r JOIN broadcast b ON b.id = r.broadcast_id WHERE r.item_id = i.id AND {ReportSql.OnAir}) AS Read
            FROM ({ReportSql.First(ReportSql.Months(unit, period))}) f JOIN item i ON i.id = f.item WHERE i.origin <> 2 ORDER BY i.created, i.id LIMIT {Most}
            """, ReportSql.Args([unit], period));
        return [.. rows.SelectMany(row => row.Lines(unit, rates)).OrderBy(line => line.Author.Length == 0).ThenBy(line => line.Author, StringComparer.Create(OfficialWords.Vietnamese, ignoreCase: false)).ThenBy(line => line.Day).ThenBy(line => line.Title, StringComparer.Ordinal)];
    }, cancel);

    /// <summary>The month as a workbook, with the sum of each author and of all.</summary>
    public static byte[] Sheet(Unit unit, DateOnly month, FeeRates rates, IReadOnlyList<FeeLine> lines)
    {
        var (rows, strong) = (new List<IReadOnlyList<object?>>(), new List<int>());
        foreach (var author in lines.GroupBy(line => line.Author, StringComparer.Ordinal))
        {
            foreach (var line in author)
                rows.Add([rows.Count - strong.Count + 1, line.Author.Length > 0 ? line.Author : "(chưa ghi tác giả)", line.Title, GenreWords.Of(line.Genre), line.Day, line.Aired ? "Phát trên loa" : "Đăng", line.Authors > 1 ? line.Authors : null, line.Coefficient, rates.Base > 0 ? rates.Base : null, line.Amount, null]);
            strong.Add(rows.Count);
            rows.Add([null, $"Cộng: {(author.Key.Length > 0 ? author.Key : "chưa ghi tác giả")}", null, null, null, null, null, null, null, author.Sum(line => line.Amount ?? 0), null]);
        }
        strong.Add(rows.Count);
        rows.Add([null, "TỔNG CỘNG", null, null, null, null, null, null, null, lines.Sum(line => line.Amount ?? 0), null]);
        return SheetFile.Write("Bảng kê nhuận bút, thù lao", [new("Nhuận bút, thù lao",
            ["BẢNG KÊ NHUẬN BÚT, THÙ LAO", unit.Name, $"Tháng {month.Month} năm {month.Year}"],
            [new("TT", 6), new("Tác giả", 26), new("Tên tác phẩm", 60), new("Thể loại", 14), new("Ngày đăng, phát", 14), new("Hình thức", 14), new("Số người cùng viết", 10), new("Hệ số", 10), new("Mức cơ sở (đồng)", 16), new("Thành tiền (đồng)", 18), new("Ký nhận", 18)], rows)
        {
            Strong = strong, Signers = ["NGƯỜI LẬP BẢNG KÊ", "KẾ TOÁN", "THỦ TRƯỞNG ĐƠN VỊ"],
            Notes = [.. lines.Sum(line => line.Amount ?? 0) is > 0 and var whole ? (IEnumerable<string>)[$"Số tiền bằng chữ: {MoneyWords.Of(whole)}."] : [], "Chỉ kê tác phẩm lần đầu thật sự được đăng hoặc đọc trên loa trong tháng; không kê bài đăng lại.", "Nhiều người cùng viết: chia đều. Ô trống ở cột Thành tiền: chưa ghi tác giả, mức cơ sở hoặc hệ số."],
        }]);
    }

    private sealed class Row
    {
        public string Id { get; set; } = "";
        public string Title { get; set; } = "";
        public Genre Genre { get; set; }
        public string Authors { get; set; } = "[]";
        public long? Published { get; set; }
        public string? Read { get; set; }

        public IEnumerable<FeeLine> Lines(Unit unit, FeeRates rates)
        {
            string[] authors = [.. JsonSerializer.Deserialize<string[]>(Authors, Json.Compact)!.Where(name => name.Trim().Length > 0)];
            var posted = Published is { } at ? DateOnly.FromDateTime(unit.Local(DateTimeOffset.FromUnixTimeMilliseconds(at)).DateTime) : (DateOnly?)null;
            var read = Read is { } day ? Days.OfIso(day) : (DateOnly?)null;
            var first = posted is null || read < posted ? read : posted;
            var coefficient = rates.Of(Genre);
            long? whole = coefficient is { } rate && rates.Base > 0 ? (long)Math.Round(rates.Base * rate, MidpointRounding.AwayFromZero) : null;
            if (authors.Length == 0)
                yield return new(Id, "", Title, Genre, first!.Value, posted is null, coefficient, 0, null);
            for (var place = 0; place < authors.Length; place++)
            {
                // What does not divide goes to the first, so that the shares add up.
                yield return new(Id, authors[place].Trim(), Title, Genre, first!.Value, posted is null, coefficient, authors.Length, whole is { } sum ? (sum / authors.Length) + (place == 0 ? sum % authors.Length : 0) : null);
            }
        }
    }
}

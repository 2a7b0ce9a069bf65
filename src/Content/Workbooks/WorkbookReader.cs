using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Campaigns.Content.Workbooks;

/// <summary>Reads an .xlsx from anywhere: as a stream, within limits, with nothing in it run or fetched.</summary>
public static class WorkbookReader
{
    /// <summary>The largest file, in bytes.</summary>
    public const int MostBytes = 8 * 1024 * 1024;

    /// <summary>What is read at most: rows and columns of a sheet, sheets, and characters of a cell.</summary>
    public const int MostRows = 5_000, MostColumns = 100, MostSheets = 20, LongestCell = 32_767;

    private const int MostParts = 2_000, MostStrings = 100_000;
    private const long MostUnpacked = 48L * 1024 * 1024;

    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main", Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static Result<Workbook> Read(byte[] bytes, string name)
    {
        if (bytes.Length > MostBytes)
            return Problem.Input(new($"Tệp nặng quá {MostBytes / 1048576} MB.", $"The file has more than {MostBytes / 1048576} MB."), name, new("Chỉ gửi lại bảng đã điền, bỏ ảnh và trang tính khác.", "Send the filled table alone."));
        if (bytes.AsSpan().StartsWith(new byte[] { 0xD0, 0xCF, 0x11, 0xE0 }))
            return Problem.Input(new("Tệp là .xls kiểu cũ hoặc có mật khẩu.", "The file is an old .xls, or has a password."), name, new("Mở bằng Excel hoặc LibreOffice, bỏ mật khẩu, lưu thành .xlsx rồi gửi lại.", "Open it, take the password off and save it as .xlsx."));
        try
        {
            using var archive = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            return archive.Entries.Count > MostParts ? TooMuch(name) : new Parts(archive).Read();
        }
        catch (TooMuchException)
        {
            return TooMuch(name);
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or NotSupportedException or IOException or XmlException or FormatException or OverflowException)
        {
            return Problem.Input(new("Tệp .xlsx bị hỏng hoặc không phải bảng tính.", "The .xlsx is damaged, or no workbook."), name, new("Mở bằng Excel hoặc LibreOffice rồi lưu lại thành .xlsx.", "Open it in Excel or LibreOffice and save it as .xlsx."));
        }
    }

    private static Problem TooMuch(string name) => Problem.Input(
        new($"Bảng tính quá lớn: trên {MostRows} dòng, {MostColumns} cột hoặc {MostSheets} trang tính.", $"The workbook is too large: more than {MostRows} rows, {MostColumns} columns or {MostSheets} sheets."), name,
        new("Xóa dòng, cột và trang tính thừa rồi lưu lại.", "Delete rows, columns and sheets that are not needed, then save it."));

    private sealed class TooMuchException : Exception;

    private sealed class Parts(ZipArchive archive)
    {
        private static readonly XmlReaderSettings s_xml = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MostUnpacked, IgnoreComments = true, IgnoreProcessingInstructions = true };

        private List<string> _strings = [];
        private IReadOnlyList<CellForm> _forms = [];
        private long _left = MostUnpacked;

        public Result<Workbook> Read()
        {
            _strings = Strings();
            _forms = Forms();
            var targets = Targets();
            var sheets = new List<WorkbookSheet>();
            foreach (var (name, relation) in Names())
            {
                if (!targets.TryGetValue(relation, out var part) || archive.GetEntry(part) is not { } entry)
                    continue;
                if (sheets.Count == MostSheets)
                    throw new TooMuchException();
                sheets.Add(new(name, Rows(entry)));
            }
            return sheets.Count > 0 ? new Workbook(sheets) : throw new InvalidDataException();
        }

        private List<(string Name, string Relation)> Names()
        {
            var names = new List<(string, string)>();
            using var xml = Open(archive.GetEntry("xl/workbook.xml") ?? throw new InvalidDataException());
            while (xml.ReadToFollowing("sheet", Main))
                names.Add((Clean(xml.GetAttribute("name") ?? ""), xml.GetAttribute("id", Relations) ?? ""));
            return names;
        }

        private Dictionary<string, string> Targets()
        {
            var targets = new Dictionary<string, string>(StringComparer.Ordinal);
            using var xml = Open(archive.GetEntry("xl/_rels/workbook.xml.rels") ?? throw new InvalidDataException());
            while (xml.Read())
                if (xml is { NodeType: XmlNodeType.Element, LocalName: "Relationship" } && xml.GetAttribute("Id") is { } id && xml.GetAttribute("Target") is { } target)
                    targets[id] = target.StartsWith('/') ? target[1..] : $"xl/{target}";
            return targets;
        }

        private List<string> Strings()
        {
            var strings = new List<string>();
            if (archive.GetEntry("xl/sharedStrings.xml") is not { } entry)
                return strings;
            using var xml = Open(entry);
            while (xml.ReadToFollowing("si", Main))
            {
                if (strings.Count == MostStrings)
                    throw new TooMuchException();
                using var one = xml.ReadSubtree();
                strings.Add(Words(one));
            }
            return strings;
        }

        private IReadOnlyList<CellForm> Forms()
        {
            if (archive.GetEntry("xl/styles.xml") is not { } entry)
                return [];
            using var xml = Open(entry);
            return CellForms.Read(xml, Main);
        }

        private List<WorkbookRow> Rows(ZipArchiveEntry entry)
        {
            var rows = new List<WorkbookRow>();
            using var xml = Open(entry);
            var number = 0;
            while (xml.ReadToFollowing("row", Main))
            {
                number = int.TryParse(xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var said) ? said : number + 1;
                using var inside = xml.ReadSubtree();
                var cells = Cells(inside);
                if (cells.Count == 0)
                    continue;
                if (rows.Count == MostRows)
                    throw new TooMuchException();
                rows.Add(new(number, cells));
            }
            return rows;
        }

        private Dictionary<int, WorkbookCell> Cells(XmlReader row)
        {
            var (cells, column) = (new Dictionary<int, WorkbookCell>(), -1);
            while (row.ReadToFollowing("c", Main))
            {
                column = Column(row.GetAttribute("r")) ?? column + 1;
                var type = row.GetAttribute("t");
                var form = int.TryParse(row.GetAttribute("s"), NumberStyles.None, CultureInfo.InvariantCulture, out var style) && style < _forms.Count ? _forms[style] : CellForm.Plain;
                using var inside = row.ReadSubtree();
                var text = Clean(type == "inlineStr" ? Words(inside) : Value(inside));
                if (type == "s")
                    text = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < _strings.Count ? Clean(_strings[at]) : "";
                if (text.Length == 0)
                    continue;
                if (column >= MostColumns)
                    throw new TooMuchException();
                cells[column] = new(text, type is null or "n" && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value : null) { Form = form };
            }
            return cells;
        }

        private static string Value(XmlReader cell) => cell.ReadToFollowing("v", Main) ? cell.ReadElementContentAsString() : "";

        /// <summary>The words of a string that may be made of runs; how they are pronounced is no part of it.</summary>
        private static string Words(XmlReader inside)
        {
            var words = new StringBuilder();
            inside.Read();
            while (!inside.EOF)
            {
                if (inside is { NodeType: XmlNodeType.Element, LocalName: "rPh" })
                    inside.Skip();
                else if (inside is { NodeType: XmlNodeType.Element, LocalName: "t" })
                    words.Append(inside.ReadElementContentAsString());
                else
                    inside.Read();
            }
            return words.ToString();
        }

        private static int? Column(string? reference)
        {
            if (reference is null)
                return null;
            var column = 0;
            foreach (var letter in reference.TakeWhile(char.IsAsciiLetterUpper).Take(3))
                column = (column * 26) + (letter - 'A' + 1);
            return column - 1;
        }

        private static string Clean(string text) => (text.Length > LongestCell ? text[..LongestCell] : text).Normalize().Trim();

        private XmlReader Open(ZipArchiveEntry entry) => XmlReader.Create(new Counted(entry.Open(), this), s_xml);

        /// <summary>Counts what really comes out, not what the archive claims.</summary>
        private sealed class Counted(Stream inner, Parts parts) : Stream
        {
            public override int Read(byte[] buffer, int offset, int count)
            {
                var read = inner.Read(buffer, offset, count);
                return (parts._left -= read) < 0 ? throw new TooMuchException() : read;
            }

            public override bool CanRead => true;
            public override bool CanSeek => false;
            public override bool CanWrite => false;
            public override long Length => throw new NotSupportedException();
            public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }
            public override void Flush() { }
            public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
            public override void SetLength(long value) => throw new NotSupportedException();
            public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

            protected override void Dispose(bool disposing)
            {
                if (disposing)
                    inner.Dispose();
                base.Dispose(disposing);
            }
        }
    }
}

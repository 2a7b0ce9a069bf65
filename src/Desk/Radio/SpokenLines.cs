using System.Text;
using Campaigns.Content;

namespace Campaigns.Desk.Radio;

/// <summary>Lines of a stream, one by one. A line that is no UTF-8 is taken as bytes of an old encoding, one letter each; a line over the limit comes in parts.</summary>
internal sealed class SpokenLines(Stream stream) : IDisposable
{
    /// <summary>In bytes; no paragraph comes near it.</summary>
    private const int Longest = 4 * 1024 * 1024;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Encoding Western = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    private readonly BufferedStream _stream = new(stream, 1 << 16);
    private readonly MemoryStream _line = new();
    private bool _started;

    /// <summary>Null at the end.</summary>
    public string? Next()
    {
        _line.SetLength(0);
        int next;
        while ((next = _stream.ReadByte()) >= 0 && next != '\n' && _line.Length < Longest)
            _line.WriteByte((byte)next);
        if (next >= 0 && next != '\n')
            _line.WriteByte((byte)next);
        if (next < 0 && _line.Length == 0)
            return null;
        var text = Text(_line.GetBuffer().AsSpan(0, (int)_line.Length));
        if (!_started && text.StartsWith('\uFEFF'))
            text = text[1..];
        _started = true;
        return text;
    }

    public void Dispose() => _stream.Dispose();

    private static string Text(ReadOnlySpan<byte> bytes)
    {
        var line = bytes.EndsWith("\r"u8) ? bytes[..^1] : bytes;
        return System.Text.Unicode.Utf8.IsValid(line) ? Strict.GetString(line) : Western.GetString(line);
    }
}

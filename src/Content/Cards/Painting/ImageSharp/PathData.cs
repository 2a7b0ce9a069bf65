using System.Globalization;
using System.Numerics;

namespace Campaigns.Content.Cards.Painting.ImageSharp;

/// <summary>Reads the attribute <c>d</c> of a path (SVG 1.1, 8.3).</summary>
internal ref struct PathData
{
    private readonly Contours _to;
    private ReadOnlySpan<char> _rest;

    private PathData(ReadOnlySpan<char> text, Contours to)
    {
        _rest = text;
        _to = to;
    }

    /// <exception cref="FormatException">It is no path.</exception>
    public static void Read(ReadOnlySpan<char> text, Contours to) => new PathData(text, to).Read();

    private void Read()
    {
        // The handle of the curve before, where one was; a smooth curve mirrors it.
        var (command, before, handle) = ('\0', '\0', Vector2.Zero);
        for (Skip(); !_rest.IsEmpty; Skip())
        {
            if (char.IsAsciiLetter(_rest[0]))
            {
                command = _rest[0];
                _rest = _rest[1..];
            }
            else if (command is '\0' or 'Z' or 'z')
                throw new FormatException(_rest.ToString());
            var from = char.IsAsciiLetterLower(command) ? _to.At : Vector2.Zero;
            var mirrored = (2 * _to.At) - handle;
            switch (char.ToUpperInvariant(command))
            {
                case 'M':
                    _to.Move(from + Point());
                    // What follows without a letter of its own are lines.
                    command = command == 'm' ? 'l' : 'L';
                    before = 'M';
                    continue;
                case 'L':
                    _to.Line(from + Point());
                    break;
                case 'H':
                    _to.Line(new(from.X + Number(), _to.At.Y));
                    break;
                case 'V':
                    _to.Line(new(_to.At.X, from.Y + Number()));
                    break;
                case 'C':
                    Cubic(from + Point(), from + Point(), from + Point(), out handle);
                    break;
                case 'S':
                    Cubic(before is 'C' or 'S' ? mirrored : _to.At, from + Point(), from + Point(), out handle);
                    break;
                case 'Q':
                    Quadratic(from + Point(), from + Point(), out handle);
                    break;
                case 'T':
                    Quadratic(before is 'Q' or 'T' ? mirrored : _to.At, from + Point(), out handle);
                    break;
                case 'A':
                    _to.Arc(Number(), Number(), Number(), Flag(), Flag(), from + Point());
                    break;
                case 'Z':
                    _to.Close();
                    break;
                default:
                    throw new FormatException(command.ToString());
            }
            before = char.ToUpperInvariant(command);
        }
    }

    private readonly void Cubic(Vector2 first, Vector2 second, Vector2 to, out Vector2 handle) => _to.Cubic(first, handle = second, to);

    private readonly void Quadratic(Vector2 middle, Vector2 to, out Vector2 handle) => _to.Quadratic(handle = middle, to);

    private void Skip() => _rest = _rest.TrimStart(" ,\t\r\n");

    private Vector2 Point() => new(Number(), Number());

    /// <summary>A flag is one digit, and what follows need not be parted from it.</summary>
    private bool Flag()
    {
        Skip();
        if (_rest is not ['0' or '1', ..])
            throw new FormatException(_rest.ToString());
        var flag = _rest[0] == '1';
        _rest = _rest[1..];
        return flag;
    }

    /// <summary>"-.5", "12", "1e-3": a number ends where the next can begin, "1.5.5" are two.</summary>
    private float Number()
    {
        Skip();
        var (end, point) = (0, false);
        if (end < _rest.Length && _rest[end] is '-' or '+')
            end++;
        for (; end < _rest.Length; end++)
        {
            if (_rest[end] == '.' && !point)
                point = true;
            else if (_rest[end] is 'e' or 'E' && end + 1 < _rest.Length && (char.IsAsciiDigit(_rest[end + 1]) || _rest[end + 1] is '-' or '+'))
                end++;
            else if (!char.IsAsciiDigit(_rest[end]))
                break;
        }
        var number = float.Parse(_rest[..end], NumberStyles.Float, CultureInfo.InvariantCulture);
        _rest = _rest[end..];
        return number;
    }
}

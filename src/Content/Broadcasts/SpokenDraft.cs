using System.Diagnostics;
using System.Globalization;
using System.Text;
using Campaigns.Content.Bulletins;

namespace Campaigns.Content.Broadcasts;

/// <summary>
/// A script said by the <c>espeak-ng</c> program, as a draft to listen to: where it stumbles, a person will. One at a time. What it says first
/// is that nobody reads it.
/// </summary>
/// <param name="clock">Ends what hangs.</param>
/// <param name="program">A name that the system finds, or a whole path.</param>
public sealed class SpokenDraft(TimeProvider clock, string program = "espeak-ng") : IDisposable
{
    /// <summary>Speech of an hour is written in some seconds; what takes this long hangs.</summary>
    internal static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    /// <summary>The most that is said, in characters: an hour and more.</summary>
    private const int MostText = 120_000;

    /// <summary>espeak's own count of words a minute for a syllable a word; its voice is slower than it counts.</summary>
    private const int WordsAMinute = 165;

    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>What stands at the head of every draft, spoken too.</summary>
    public static readonly Phrase Said = new("Bản nghe thử, giọng đọc tổng hợp.", "A draft in a synthetic voice.");

    private static readonly Problem Missing = Problem.World(
        new("Máy chủ chưa cài chương trình đọc thử espeak-ng.", "The program espeak-ng is not installed on the server."), null,
        new("Cài bằng: apt-get install espeak-ng (Windows: tải tại github.com/espeak-ng/espeak-ng/releases), rồi thử lại.", "Install it with apt-get install espeak-ng, then try again."));

    /// <summary>The script as a .wav (mono, 22,050 Hz, 16 bits).</summary>
    public async Task<Result<byte[]>> Speak(Script script, CancellationToken cancel)
    {
        var text = $"{Said.Vi}\n{string.Join('\n', script.Paragraphs())}";
        using var deadline = new CancellationTokenSource(Longest, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, deadline.Token);
        try
        {
            await _turn.WaitAsync(either.Token);
            try
            {
                return await Run(text[..Math.Min(text.Length, MostText)], either.Token);
            }
            finally
            {
                _turn.Release();
            }
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return Problem.World(new($"espeak-ng không xong sau {Longest.TotalSeconds:0} giây.", $"espeak-ng did not finish within {Longest.TotalSeconds:0} seconds."), null, new("Thử lại sau.", "Try again later."));
        }
    }

    public void Dispose() => _turn.Dispose();

    private async Task<Result<byte[]>> Run(string text, CancellationToken cancel)
    {
        var start = new ProcessStartInfo(program, ["-v", "vi", "-s", WordsAMinute.ToString(CultureInfo.InvariantCulture), "-b", "1", "--stdin", "--stdout"]);
        if (await OutsideProgram.Run(start, Encoding.UTF8.GetBytes(text), cancel) is not { } end)
            return Missing;
        return end.Code == 0 && Wave(end.Output) is { } wave
            ? wave : Problem.World(new($"espeak-ng báo lỗi ({end.Line}).", $"espeak-ng failed ({end.Line})."), null, new("Cài lại gói espeak-ng rồi thử lại.", "Install the package espeak-ng again."));
    }

    /// <summary>What it writes to a pipe says nothing true of its length: the lengths in its head are set; null where it is no WAVE.</summary>
    private static byte[]? Wave(ReadOnlySpan<byte> bytes)
    {
        const int Head = 44;
        if (bytes.Length <= Head || !bytes.StartsWith("RIFF"u8) || !bytes[8..].StartsWith("WAVE"u8) || !bytes[36..].StartsWith("data"u8))
            return null;
        var wave = bytes.ToArray();
        BitConverter.TryWriteBytes(wave.AsSpan(4), wave.Length - 8);
        BitConverter.TryWriteBytes(wave.AsSpan(40), wave.Length - Head);
        return wave;
    }
}

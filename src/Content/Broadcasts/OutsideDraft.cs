using System.Globalization;
using Campaigns.Content.Audit;
using Campaigns.Content.Bulletins;
using Campaigns.Content.Secrets;
using Campaigns.Content.Store;
using Campaigns.Content.Units;

namespace Campaigns.Content.Broadcasts;

/// <summary>
/// A script said by the speech service outside that the unit set, as a draft to listen to. What is sent is the text that is read aloud
/// and nothing else; that it was, and where to, stands in the audit before it leaves. One at a time; nothing is sent a second time by itself.
/// </summary>
public sealed class OutsideDraft(IOutsideVoice voice, UnitSecretStore secrets, Database database, AuditLog audit, TimeProvider clock) : IDisposable
{
    /// <summary>For all calls of a programme together.</summary>
    internal static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    /// <summary>The most that is said, in characters, and the most that comes back, in bytes.</summary>
    private const int MostText = 120_000, MostBytes = 192 * 1024 * 1024;

    private static readonly Problem None = Problem.Input(
        new("Đơn vị chưa có dịch vụ đọc ngoài, hoặc chưa có khóa truy cập.", "The unit has no speech service, or no key for it."), null, new("Quản trị đặt ở Cài đặt → Giọng đọc tổng hợp.", "An administrator sets it under Cài đặt."));

    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>The programme; it begins by saying that nobody reads it, and the file says so too.</summary>
    public Task<Result<SpokenSound>> Speak(Unit unit, Script script, Actor who, CancellationToken cancel) =>
        Speak(unit, string.Join('\n', script.Paragraphs()), string.Create(CultureInfo.InvariantCulture, $"chương trình {script.Bulletin.Start:HH\\:mm} ngày {script.Bulletin.Day:dd/MM/yyyy}"), who, cancel);

    /// <summary>Any text, to try the service out.</summary>
    /// <param name="unit">Whose service and key.</param>
    /// <param name="text">As it is read aloud.</param>
    /// <param name="what">What the audit calls it.</param>
    /// <param name="who">Who pressed.</param>
    /// <param name="cancel">Ends what is on its way.</param>
    public async Task<Result<SpokenSound>> Speak(Unit unit, string text, string what, Actor who, CancellationToken cancel)
    {
        if (unit.Settings.Speech is not { } service || await secrets.Of(unit.Id, SpeechService.Key, cancel) is not { } key)
            return None;
        text = $"{SpokenDraft.Said.Vi}\n{text}";
        var parts = SpokenParts.Of(text[..Math.Min(text.Length, MostText)], service.Characters);
        using var deadline = new CancellationTokenSource(Longest, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, deadline.Token);
        try
        {
            await _turn.WaitAsync(either.Token);
            try
            {
                await database.Write(session => audit.Note(session, unit.Id, who, "speech.send", unit.Id, $"{what}: gửi {parts.Sum(part => part.Length)} ký tự đến {service.Host}"), either.Token);
                return await Say(service, key, parts, either.Token);
            }
            finally
            {
                _turn.Release();
            }
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return Problem.World(new($"Dịch vụ đọc chưa xong sau {Longest.TotalMinutes:0} phút.", $"The service did not finish within {Longest.TotalMinutes:0} minutes."), service.Host, new("Thử lại sau, hoặc tăng số ký tự mỗi lần gửi.", "Try again later, or send more characters a call."));
        }
    }

    public void Dispose() => _turn.Dispose();

    private async Task<Result<SpokenSound>> Say(SpeechService service, string key, IReadOnlyList<string> parts, CancellationToken cancel)
    {
        var (said, bytes) = (new List<byte[]>(), 0L);
        foreach (var part in parts)
        {
            var sound = await voice.Say(service, key, part, cancel);
            if (!sound.Ok)
                return sound.Problems.ToArray();
            said.Add(sound.Value);
            if ((bytes += sound.Value.Length) > MostBytes)
                return Problem.World(new("Bản đọc dài bất thường nên không ghép.", "What came back is too long."), service.Host);
        }
        return SoundJoin.Of(said, SpokenDraft.Said);
    }
}

using System.Collections.Concurrent;
using Campaigns.Content;
using Campaigns.Content.Audit;
using Campaigns.Content.Plans;
using Campaigns.Content.Units;

namespace Campaigns.Desk.Plans;

/// <summary>Reads scans behind the desk, one after the other: a page takes seconds and a core. They live as long as the program does.</summary>
internal sealed class PlanReadings(PlanImport import, IHostApplicationLifetime life, TimeProvider clock, ILogger<PlanReadings> log) : IDisposable
{
    /// <summary>Documents that wait or are read.</summary>
    private const int Most = 8;

    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<string, PlanReading> _readings = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>Begins to read; the address of its page.</summary>
    public async Task<Result<string>> Begin(PlanSource source, Unit unit, Actor who)
    {
        foreach (var old in _readings.Values.Where(one => one.Over && clock.GetUtcNow() - one.Begun > Kept))
            _readings.TryRemove(old.Id, out _);
        if (_readings.Values.Count(one => !one.Over) >= Most)
            return Problem.World(new($"Đang có {Most} văn bản chờ đọc.", $"{Most} documents are waiting to be read."), null, new("Đợi vài phút rồi nhập lại.", "Wait some minutes and import it again."));
        var reading = new PlanReading(Id.New(clock), unit.Id, source.FileName, clock.GetUtcNow(), CancellationTokenSource.CreateLinkedTokenSource(life.ApplicationStopping));
        _readings[reading.Id] = reading;
        var read = Task.Run(() => Read(reading, source, unit, who), CancellationToken.None);
        // A PDF with words of its own is there before a page could say that it is awaited.
        await Task.WhenAny(read, Task.Delay(TimeSpan.FromSeconds(1), clock));
        return reading.Address ?? $"/ke-hoach/dang-doc/{reading.Id}";
    }

    public PlanReading? Find(string id) => _readings.GetValueOrDefault(id);

    public void Dispose() => _turn.Dispose();

    private async Task Read(PlanReading reading, PlanSource source, Unit unit, Actor who)
    {
        try
        {
            await _turn.WaitAsync(reading.Cancel);
            try
            {
                reading.Running = true;
                // Nothing can be stopped once it is kept: what the page says of it is so.
                reading.End(await import.Keep(source, unit, who, reading, reading.Cancel));
            }
            finally
            {
                _turn.Release();
            }
        }
        catch (OperationCanceledException)
        {
            reading.End(Problem.World(new("Đã thôi đọc; chưa lưu gì.", "The reading was stopped; nothing was kept.")));
        }
        catch (Exception e)
        {
            log.LogError(e, "Reading of {File} failed", source.FileName);
            reading.End(Problem.World(new("Đọc văn bản bị lỗi; chưa lưu gì.", "Reading failed; nothing was kept."), null, new("Nhập lại; nếu vẫn lỗi, báo quản trị xem nhật ký của máy chủ.", "Import it again; if it fails once more, look into the log.")));
        }
    }
}

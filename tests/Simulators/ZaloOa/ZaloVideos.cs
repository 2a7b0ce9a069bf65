using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;

namespace Campaigns.Simulators.ZaloOa;

/// <summary>Videos of an official account: prepared behind a token, worked on, and then known by an id.</summary>
public sealed class ZaloVideos
{
    private readonly ConcurrentDictionary<string, Held> _videos = new(StringComparer.Ordinal);
    private int _number;

    /// <summary>How often verify says that it is still working.</summary>
    public int Polls { get; set; }

    /// <summary>The status that verify ends with: 1 can be used, 2 locked, 4 failed, 5 deleted.</summary>
    public int Ends { get; set; } = 1;

    /// <summary>The largest that is taken, in bytes.</summary>
    public long Largest { get; set; } = 50 * 1024 * 1024;

    /// <summary>What was brought, oldest first: as many as came in, whatever became of them.</summary>
    public IReadOnlyList<byte[]> Brought => [.. _videos.Values.OrderBy(v => v.Id, StringComparer.Ordinal).Select(v => v.Bytes)];

    /// <summary>Tokens of videos end.</summary>
    public void Forget() => _videos.Clear();

    public bool Has(string? id) => _videos.Values.Any(v => v.Id == id && v.Ready);

    internal async Task<(int Error, string Said, object? Data)> Prepare(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (form.Files.GetFile("file") is not { } file)
            return (-201, "file is required", null);
        if (file.Length > Largest)
            return (-210, "file size exceeds 50MB", null);
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes);
        var id = $"video{Interlocked.Increment(ref _number):D4}";
        _videos[$"vt/{id}=="] = new Held(id, bytes.ToArray()) { Left = Polls };
        return (0, "Success", new { token = $"vt/{id}==" });
    }

    internal (int Error, string Said, object? Data) Verify(string? token)
    {
        if (token is null || !_videos.TryGetValue(token, out var video))
            return (-201, "token is invalid", null);
        var working = video.Left-- > 0;
        video.Ready = !working && Ends == 1;
        return (0, "Success", new
        {
            video_id = working ? "" : video.Id, status = working ? 3 : Ends, status_message = working ? "processing" : "done", video_size = video.Bytes.Length,
            convert_percent = working ? 40 : 100, convert_error_code = 0,
        });
    }

    private sealed class Held(string id, byte[] bytes)
    {
        public string Id => id;
        public byte[] Bytes => bytes;
        public int Left { get; set; }
        public bool Ready { get; set; }
    }
}

using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Campaigns.Desk.Browser;

/// <summary>Bytes as they travel, compressed, with their headers: of a page beside its libraries, and of the libraries, which the browser keeps for the next page.</summary>
internal sealed class Weight
{
    private const int MostPage = 60_000, MostLibraries = 400_000;

    // A library that the browser has kept travels no more: it weighs what it weighed when it came.
    private readonly ConcurrentDictionary<string, int> _libraries = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, (int Page, int Libraries)> _pages = new(StringComparer.Ordinal);

        /// <summary>Does what shows the page, puts what came on the scales, and tells what is too heavy; null: nothing.</summary>
    public async Task<string?> TooMuch(string path, Seat seat, Func<Task> show)
    {
        var asked = new ConcurrentQueue<IRequest>();
        seat.Page.RequestFinished += Asked;
        await show();
        seat.Page.RequestFinished -= Asked;

        var (page, libraries) = (0, new HashSet<string>(StringComparer.Ordinal));
        // Pictures and films are the office's own and have limits of their own.
        foreach (var request in asked.Where(r => r.ResourceType is not "image" and not "media"))
        {
            var sizes = await request.SizesAsync();
            var bytes = sizes.ResponseHeadersSize + sizes.ResponseBodySize;
            if (!new Uri(request.Url).AbsolutePath.StartsWith("/dist/", StringComparison.Ordinal))
                page += bytes;
            else if (libraries.Add(request.Url))
                _libraries.AddOrUpdate(request.Url, bytes, (_, before) => Math.Max(before, bytes));
        }
        var one = _pages[path] = (page, libraries.Sum(url => _libraries[url]));
        return one is { Page: > 0 and <= MostPage, Libraries: > 0 and <= MostLibraries } ? null : $"{one.Page} bytes beside libraries of {one.Libraries}";

        void Asked(object? sender, IRequest request) => asked.Enqueue(request);
    }

    /// <summary>Every page that was weighed, the heaviest first; in KB of 1,000 bytes.</summary>
    public IEnumerable<string> Table() => _pages.OrderByDescending(one => one.Value.Page)
        .Select(one => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{one.Value.Page / 1000.0,7:F1} {one.Value.Libraries / 1000.0,7:F1}  {one.Key}"));
}

using System.Net.Http.Json;
using Campaigns.Simulators.ZaloOa;

namespace Campaigns.Channels.Tests.ZaloOa;

/// <summary>What the proofs count on in the platform that they count at.</summary>
public sealed class ZaloOaSimulatorTests
{
    /// <summary>So many that two of them meet.</summary>
    private const int Many = 20_000;

    [Fact]
    public async Task Articles_made_at_the_same_moment_are_as_many_articles()
    {
        await using var zalo = new ZaloOaSimulator { FetchesCovers = false };
        await zalo.Start();
        using var http = new HttpClient { BaseAddress = new Uri(zalo.Address) };
        http.DefaultRequestHeaders.Add("access_token", zalo.Tokens.Access);

        await Parallel.ForEachAsync(Enumerable.Range(1, Many), new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (number, cancel) => (await http.PostAsJsonAsync("/v2.0/article/create", new
        {
            type = "normal", title = $"Bài {number}", author = "UBND xã", description = "Mô tả.", status = "hide",
            cover = new { cover_type = "photo", photo_url = zalo.Cover, status = "show" }, body = Array.Empty<object>(),
        }, cancel)).Dispose());
        await zalo.Finish();

        zalo.Articles.Select(a => a.Title).Distinct().Count().ShouldBe(Many);
    }
}

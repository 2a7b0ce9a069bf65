using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using Campaigns.Channels;
using Campaigns.Channels.Wire;
using Microsoft.Extensions.Options;

namespace Campaigns.Bench.Wire;

/// <summary>10,000 posts over HTTP to a local server that takes 5 ms and throttles one in a hundred: our wire with limiter, retry, breaker and timeouts, beside a bare <c>HttpClient</c> loop in the same run.</summary>
internal static class WireBenchmark
{
    private const int Posts = 10_000, Together = 16;
    private const string Words = """{"message":"Ngày Chuyển đổi số quốc gia 10/10: mời bà con đến nhà văn hóa thôn."}""";

    public static async Task Run()
    {
        await MachineLine.Print();
        var (ours, bare) = (new List<double>(), new List<double>());
        for (var round = 0; round < 3; round++)
        {
            ours.Add(await Measure("wire", Ours));
            bare.Add(await Measure("HttpClient", Bare));
        }
        var (us, them) = (ours.Order().ElementAt(1), bare.Order().ElementAt(1));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"wire: {us:F0} posts/s ({ours.Min():F0}–{ours.Max():F0}); bare HttpClient {them:F0}/s ({bare.Min():F0}–{bare.Max():F0}); {us / them:F2}×; {Posts} posts, {Together} at once, 1 % throttled"));
    }

    private static async Task<double> Measure(string name, Func<Receiver, Task> send)
    {
        await using var receiver = await Receiver.Open();
        var watch = Stopwatch.StartNew();
        await send(receiver);
        var rate = Posts / watch.Elapsed.TotalSeconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {name}: {rate:F0} posts/s, {receiver.Taken} taken, {receiver.Twice} twice"));
        return receiver is { Taken: Posts, Twice: 0 } ? rate : throw new InvalidOperationException($"{name}: {receiver.Taken} of {Posts} taken, {receiver.Twice} twice.");
    }

    private static async Task Ours(Receiver receiver)
    {
        var options = Options.Create(new ChannelsOptions { AllowPrivateAddresses = true, CallsPerAccount = Together });
        using var pipelines = new AccountPipelines(options, TimeProvider.System);
        using var wire = new WireClient(pipelines, options);
        await AtOnce(async id =>
        {
            var answer = await wire.Send("page", new WireRequest(HttpMethod.Post, new Uri(receiver.Address, $"/posts/{id}"), CallKind.Once) { Json = Words }, CancellationToken.None);
            if (answer is not WireAnswer.Answered { Success: true })
                throw new InvalidOperationException($"Post {id}: {answer}");
        });
    }

    private static async Task Bare(Receiver receiver)
    {
        using var client = new HttpClient { BaseAddress = receiver.Address };
        await AtOnce(async id =>
        {
            while (true)
            {
                using var content = new StringContent(Words, Encoding.UTF8, "application/json");
                using var response = await client.PostAsync(new Uri($"/posts/{id}", UriKind.Relative), content);
                if (response.StatusCode != HttpStatusCode.TooManyRequests)
                {
                    response.EnsureSuccessStatusCode();
                    _ = await response.Content.ReadAsStringAsync();
                    return;
                }
                await Task.Delay(response.Headers.RetryAfter!.Delta!.Value, TimeProvider.System, CancellationToken.None);
            }
        });
    }

    private static Task AtOnce(Func<int, Task> send) => Parallel.ForEachAsync(Enumerable.Range(0, Posts),
        new ParallelOptions { MaxDegreeOfParallelism = Together }, async (id, _) => await send(id));
}

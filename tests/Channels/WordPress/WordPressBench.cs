using System.Security.Cryptography;
using Campaigns.Channels.Contract;
using Campaigns.Channels.Tests.Contract;
using Campaigns.Content.Captions;

namespace Campaigns.Channels.Tests.WordPress;

/// <summary>Dispatches with pictures, and a post driven the way the worker drives it.</summary>
internal static class WordPressBench
{
    /// <summary>A whole PNG of one pixel; with words behind its end, so that each picture has its own hash.</summary>
    private static readonly byte[] s_pixel = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    public static Dispatch WithPicture(this Dispatch dispatch, string alt = "Bà con xếp hàng ở nhà văn hóa", params string[] more)
    {
        var bytes = new[] { alt }.Concat(more).Select(words => (words, bytes: (byte[])[.. s_pixel, .. System.Text.Encoding.UTF8.GetBytes(words)])).ToDictionary(x => Convert.ToHexStringLower(SHA256.HashData(x.bytes)));
        return dispatch with
        {
            Variant = dispatch.Variant with { Pictures = [.. bytes.Select(b => new VariantPicture(b.Key, "image/png", 1, 1, b.Value.words))] },
            Picture = (hash, _) => Task.FromResult(bytes[hash].bytes),
        };
    }

    /// <summary>
    /// Sends until it is out, as the worker does: what is unknown is asked about first, what is refused for now is tried again,
    /// a lost connection is connected anew, and a token once kept comes along.
    /// </summary>
    public static async Task<Outcome.Published> Drive(this ChannelBench bench, Dispatch dispatch, Func<Task<Outcome>, Task<Outcome>> through)
    {
        string? token = null;
        dispatch = dispatch with { KeepToken = (kept, _) => { token = kept; return Task.FromResult(true); } };
        for (var attempt = 1; attempt <= 6; attempt++)
        {
            var outcome = await through(bench.Channel.Publish(dispatch with { Attempt = attempt, Token = token }, default));
            if (outcome is Outcome.Published published)
                return published;
            if (outcome is Outcome.Unknown && await bench.Channel.Find(dispatch with { Token = token }, default) is Finding.Present(var id, var url))
                return new Outcome.Published(id, url);
            outcome.ShouldBeAssignableTo<Outcome>().ShouldNotBeOfType<Outcome.Rejected>();
        }
        throw new InvalidOperationException("It never went out.");
    }
}

using System.Globalization;
using Campaigns.Channels.Contract;
using Campaigns.Channels.Wire;

namespace Campaigns.Channels.Facebook;

/// <summary>
/// Brings a video to Facebook piece by piece, unseen. Its id and the session are kept before the first byte leaves, and after
/// each piece how far it came, so that whoever comes next goes on from there.
/// </summary>
internal sealed class FacebookVideoUpload(FacebookClient client)
{
    /// <summary>The largest piece, in bytes; and the one that is sent where Facebook has not said how much it wants.</summary>
    private const long MostPiece = 8 * 1024 * 1024, Piece = 1024 * 1024;

    /// <summary>How often Facebook may ask for another piece than the one it was sent.</summary>
    private const int MostStrikes = 8;

    private static readonly TimeSpan GoOnAfter = TimeSpan.FromSeconds(5), OddAfter = TimeSpan.FromMinutes(1);

    /// <summary>The step at which every byte is there; or what stopped it, with nothing to be seen of the video.</summary>
    /// <param name="login">The page.</param>
    /// <param name="dispatch">What is posted.</param>
    /// <param name="step">Where it stopped; null: at the beginning.</param>
    /// <param name="cancel">Ends the pieces, and what was kept stays.</param>
    public async Task<(FacebookVideoStep? Step, Outcome? Stopped)> Bring(FacebookLogin login, Dispatch dispatch, FacebookVideoStep? step, CancellationToken cancel)
    {
        var video = dispatch.Variant.Video!;
        var (strikes, end) = (0, 0L);
        try
        {
            await using var file = dispatch.Video();
            while (true)
            {
                if (step is null)
                {
                    var start = await client.Video(login, CallKind.Repeatable, [("upload_phase", "start"), ("file_size", Text(video.Size))], null, cancel);
                    if (start.Fault is { } refused)
                        return (null, refused.Outcome(seen: false));
                    if (start.Text("video_id") is not { Length: > 0 } id || start.Text("upload_session_id") is not { Length: > 0 } session)
                        return (null, new Outcome.RetryAfter(OddAfter, "Facebook không cho mã để tải video lên; chưa đăng gì."));
                    (step, end) = (new(FacebookVideoStep.Short(video.Hash), id, session, Number(start, "start_offset") ?? 0), Number(start, "end_offset") ?? 0);
                    if (!await dispatch.KeepToken(step.Text, CancellationToken.None))
                        return (null, FacebookVideo.LeaseLost);
                }
                var from = step.Offset ?? 0;
                if (from >= video.Size)
                    return (step, null);
                var reply = await client.Video(login, CallKind.Repeatable,
                    [("upload_phase", "transfer"), ("upload_session_id", step.Session!), ("start_offset", Text(from))], await Cut(file, from, Math.Min(end, video.Size), cancel), cancel);
                if (reply.Fault is { NoUpload: true } && strikes++ < MostStrikes)
                {
                    step = null;
                    continue;
                }
                if (reply.Fault is { Offset: null } fault)
                    return (null, await Refused(dispatch, fault));
                var next = reply.Fault?.Offset ?? Number(reply, "start_offset");
                if (next is null || next < 0 || next > video.Size || (next <= from && strikes++ >= MostStrikes))
                    return (null, new Outcome.RetryAfter(OddAfter, "Facebook trả lời lạ khi nhận video; sẽ tải tiếp. Chưa đăng gì."));
                (step, end) = (step with { Offset = next }, Number(reply, "end_offset") ?? 0);
                if (!await dispatch.KeepToken(step.Text, CancellationToken.None))
                    return (null, FacebookVideo.LeaseLost);
            }
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // Said as what it is: nobody has to be asked whether the post is out.
            return (null, new Outcome.RetryAfter(GoOnAfter, "Tải video lên Facebook chưa xong trong thời hạn gửi; sẽ tải tiếp. Chưa đăng gì."));
        }
    }

    private static async Task<Outcome> Refused(Dispatch dispatch, FacebookVerdict fault)
    {
        // What Facebook will not take is not gone on with when a person tries again.
        if (fault.Fault is FacebookFault.Rejected or FacebookFault.Gone)
            await dispatch.KeepToken(FacebookVideoStep.Void, CancellationToken.None);
        return fault.Outcome(seen: false);
    }

    private static async Task<WireFile> Cut(Stream file, long from, long to, CancellationToken cancel)
    {
        var wanted = to > from ? Math.Min(to - from, MostPiece) : Math.Min(Piece, file.Length - from);
        var bytes = new byte[wanted];
        file.Position = from;
        await file.ReadExactlyAsync(bytes, cancel);
        return new WireFile("video_file_chunk", "video.mp4", "application/octet-stream", bytes);
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static long? Number(FacebookReply reply, string name) =>
        long.TryParse(reply.Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

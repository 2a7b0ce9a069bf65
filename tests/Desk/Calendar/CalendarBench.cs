using Campaigns.Content;
using Campaigns.Content.Store;
using Campaigns.Desk.Assisted;
using Campaigns.Desk.Serve;

namespace Campaigns.Desk.Calendar;

/// <summary>What the tests of calendar and queue share.</summary>
internal static class CalendarBench
{
    /// <summary>Sends a form as the page's own browser would, signed by what stands on the page.</summary>
    public static async Task<HttpResponseMessage> Send(this DeskBench desk, string page, string action, bool script = false, params (string Name, string Value)[] fields)
    {
        var token = (await desk.Page(page)).QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var request = new HttpRequestMessage(HttpMethod.Post, action)
        {
            Content = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token), .. fields.Select(f => KeyValuePair.Create(f.Name, f.Value))]),
        };
        if (script)
            request.Headers.Accept.ParseAdd("application/json");
        return await desk.Client.SendAsync(request);
    }

    /// <summary>An approval of the post's item for a window of time, which the post carries.</summary>
    public static Task Approve(this DeskBench desk, string post, DateTimeOffset? from = null, DateTimeOffset? to = null) => desk.Service<Database>().Write(async session =>
    {
        var approval = Id.New(desk.Clock);
        await session.Run("INSERT INTO approval (id, unit_id, item_id, revision, person, at, window_from, window_to) SELECT @approval, unit_id, item_id, 1, 'Lãnh đạo', created, @from, @to FROM post WHERE id = @post",
            new { approval, from = from?.ToUnixTimeMilliseconds(), to = to?.ToUnixTimeMilliseconds(), post });
        await session.Run("UPDATE post SET approval_id = @approval, not_after = due + 7200000 WHERE id = @post", new { approval, post });
    });

    public static Task<T?> Value<T>(this DeskBench desk, string sql, object? args = null) => desk.Service<Database>().Read(session => session.Value<T>(sql, args));

    public static Task<int> Run(this DeskBench desk, string sql, object? args = null) => desk.Service<Database>().Write(session => session.Run(sql, args));

    public static async Task<DateTimeOffset> Due(this DeskBench desk, string post) => DateTimeOffset.FromUnixTimeMilliseconds(await desk.Value<long>("SELECT due FROM post WHERE id = @post", new { post }));

    /// <summary>As a form's hidden field has it.</summary>
    public static async Task<string> Seen(this DeskBench desk, string post) => (await desk.Due(post)).ToUnixTimeMilliseconds().ToString(System.Globalization.CultureInfo.InvariantCulture);
}

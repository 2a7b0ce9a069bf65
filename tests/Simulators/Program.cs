using System.Text.Json;
using Campaigns.Simulators.Facebook;
using Campaigns.Simulators.ZaloOa;

// The platforms of the demo on loopback ports: one line of JSON says where they are and what connects an account, then they
// stand until standard input is closed.
await using var facebook = await FacebookSimulator.Open(TimeProvider.System);
await using var zalo = new ZaloOaSimulator();
await zalo.Start();

Console.WriteLine(JsonSerializer.Serialize(new
{
    facebook = new
    {
        address = facebook.Address,
        values = new Dictionary<string, string> { ["pageId"] = facebook.PageId, ["pageToken"] = facebook.PageToken, ["appSecret"] = facebook.AppSecret },
    },
    zaloOa = new
    {
        address = zalo.Address,
        values = new Dictionary<string, string>
        {
            ["oaId"] = zalo.OaId, ["appId"] = zalo.Tokens.AppId, ["appSecret"] = zalo.Tokens.AppSecret, ["accessToken"] = zalo.Tokens.Access, ["refreshToken"] = zalo.Tokens.Refresh,
        },
    },
}));

while (await Console.In.ReadLineAsync() is { } line)
{
    // "count" asks what stands there by now.
    if (line == "count")
        Console.WriteLine(JsonSerializer.Serialize(new { facebook = facebook.Visible.Count, zaloOa = zalo.Shown.Count }));
}

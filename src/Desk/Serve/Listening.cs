using System.Net;
using Campaigns.Content;
using Microsoft.AspNetCore.Http;

namespace Campaigns.Desk.Serve;

/// <summary>The addresses the desk listens on, checked before anything starts.</summary>
public sealed record Listening(IReadOnlyList<string> Urls)
{
    /// <summary>Whether other machines can reach it.</summary>
    public bool Wide => Urls.Any(url => !IsLoopback(BindingAddress.Parse(url)));

    public static Result<Listening> Parse(string urls)
    {
        var parts = urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var problems = parts.Select(Check).OfType<Problem>().ToArray();
        return parts.Length == 0 ? Wrong(urls) : problems.Length > 0 ? problems : new Listening(parts);
    }

    private static Problem? Check(string url)
    {
        try
        {
            var address = BindingAddress.Parse(url);
            return address.Scheme switch
            {
                "http" when address.PathBase.Length == 0 && address.Port is >= 0 and <= IPEndPoint.MaxPort => null,
                "https" => Problem.Input(
                    new("Bàn làm việc chỉ nghe http.", "The desk listens on http only."), url,
                    new("Dùng http ở đây; https do máy chủ ủy quyền ngược hoặc đường hầm đứng trước lo.", "Use http here; https belongs to the reverse proxy or tunnel in front.")),
                _ => Wrong(url),
            };
        }
        catch (FormatException)
        {
            return Wrong(url);
        }
    }

    private static Problem Wrong(string url) => Problem.Input(
        new("Địa chỉ nghe không đúng.", "This is no address to listen on."), url,
        new("Viết như http://localhost:5080; nhiều địa chỉ cách nhau bằng dấu chấm phẩy.", "Write it like http://localhost:5080; several are parted by semicolons."));

    private static bool IsLoopback(BindingAddress address) =>
        address.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));
}

using System.Net.Http.Headers;
using System.Text;

namespace Campaigns.Channels.WordPress;

/// <summary>A site, and who this program is there.</summary>
/// <param name="AccountId">Whose pipeline its calls go through.</param>
/// <param name="Address">Without a slash at the end.</param>
/// <param name="User">Login or e-mail.</param>
/// <param name="Password">An application password; blanks in it mean nothing.</param>
/// <param name="Plain">As in <see cref="WordPressSettings"/>.</param>
internal sealed record WordPressSite(string AccountId, string Address, string User, string Password, bool Plain)
{
    /// <summary>The one place where the password leaves: a header, never an address.</summary>
    public AuthenticationHeaderValue Authorization => new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{User}:{Password}")));

    /// <summary>The address of a route of the API: <c>/wp/v2/posts</c>.</summary>
    public Uri Route(string route, params ReadOnlySpan<(string Name, string Value)> query)
    {
        var address = new StringBuilder(Address).Append(Plain ? "/?rest_route=" : "/wp-json").Append(route);
        var mark = Plain ? '&' : '?';
        foreach (var (name, value) in query)
        {
            address.Append(mark).Append(name).Append('=').Append(Uri.EscapeDataString(value));
            mark = '&';
        }
        return new Uri(address.ToString());
    }

    /// <summary>Without the password.</summary>
    public override string ToString() => Address;
}

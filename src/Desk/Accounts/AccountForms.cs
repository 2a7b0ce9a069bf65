using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Campaigns.Desk.Accounts;

/// <summary>Takes only forms that a page of this desk gave out, and none larger than secrets may be.</summary>
internal sealed class AccountForms(IAntiforgery antiforgery) : IEndpointFilter
{
    /// <summary>In bytes: a dozen values of the longest, and what a form adds.</summary>
    private const long Most = 1_000_000;

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = Most;
        try
        {
            await antiforgery.ValidateRequestAsync(http);
        }
        catch (AntiforgeryValidationException)
        {
            return new RazorComponentResult<AccountProblem>(new { Key = "forged" }) { StatusCode = StatusCodes.Status400BadRequest };
        }
        return await next(context);
    }
}

using Campaigns.Desk.Address;
using Campaigns.Desk.People;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Campaigns.Desk.Setup;

/// <summary>All settings at a glance.</summary>
internal sealed class SetupPages(SetupQuery query, AddressBook addresses)
{
    public static IResult Missing => new RazorComponentResult<RefusedPage>(new { Key = "missing" }) { StatusCode = StatusCodes.Status404NotFound };

    public async Task<IResult> All(HttpContext context)
    {
        var cancel = context.RequestAborted;
        return new RazorComponentResult<SetupPage>(new { Units = await query.Units(Sitting.Of(context)!.Units(Right.Administer), cancel), Situation = await addresses.Situation(cancel) });
    }
}

using Campaigns.Desk.Address;
using Campaigns.Desk.People;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Campaigns.Desk.Setup;

/// <summary>All settings at a glance, and how this desk is reached.</summary>
internal sealed class SetupPages(SetupQuery query, AddressBook addresses, DeskAddress desk)
{
    public static IResult Missing => new RazorComponentResult<RefusedPage>(new { Key = "missing" }) { StatusCode = StatusCodes.Status404NotFound };

    public async Task<IResult> All(HttpContext context)
    {
        var cancel = context.RequestAborted;
        return new RazorComponentResult<SetupPage>(new { Units = await query.Units(Sitting.Of(context)!.Units(Right.Administer), cancel), Situation = await addresses.Situation(cancel) });
    }

    public async Task<IResult> Address(HttpContext context) =>
        new RazorComponentResult<AddressPage>(new { Situation = await addresses.Situation(context.RequestAborted), desk.Local, Here = context.Desk() });
}

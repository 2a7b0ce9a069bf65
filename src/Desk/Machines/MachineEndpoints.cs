using Campaigns.Desk.Assisted;
using Campaigns.Desk.People;

namespace Campaigns.Desk.Machines;

/// <summary>The page of the machine: everybody sees how it stands, administrators of all of it act.</summary>
internal static class MachineEndpoints
{
    public static IServiceCollection AddMachinePages(this IServiceCollection services) => services.AddSingleton<MachinePages>().AddSingleton<MachineRoom>();

    public static void MapMachine(this IEndpointRouteBuilder app)
    {
        app.MapGet(MachinePages.Address, (HttpContext context, MachinePages pages) => pages.Page(context)).Needs(Right.See);
        var acts = app.MapGroup(MachinePages.Address).Needs(Right.Administer).AddEndpointFilter<AssistedForms>();
        acts.MapPost("chay", (HttpContext context, MachinePages pages) => pages.Start(context));
        acts.MapPost("giai-phong", (HttpContext context, MachinePages pages) => pages.Free(context));
    }
}

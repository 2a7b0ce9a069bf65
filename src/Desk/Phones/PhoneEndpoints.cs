using Campaigns.Desk.Assisted;
using Campaigns.Desk.People;

namespace Campaigns.Desk.Phones;

/// <summary>Photographs from a phone. What stands under a secret address is for whoever has it, for minutes.</summary>
internal static class PhoneEndpoints
{
    public const string Phone = "/gui-anh";

    public static IServiceCollection AddPhonePages(this IServiceCollection services) => services
        .AddSingleton<PhoneAddress>()
        .AddSingleton<PhonePages>()
        .AddSingleton<PhoneStore>();

    public static void MapPhones(this IEndpointRouteBuilder app)
    {
        var code = app.MapGroup("/tin-bai/{id}/anh/dien-thoai").Needs(Right.Write, Subject.Item);
        code.MapGet("", (string id, HttpContext context, PhonePages pages) => pages.Page(context, id));
        code.MapGet("da-toi", (string id, HttpContext context, PhonePages pages) => pages.Came(context, id));
        code.MapPost("", (string id, HttpContext context, PhonePages pages) => pages.Open(context, id)).AddEndpointFilter<AssistedForms>();
        var phone = app.MapGroup(Phone).Open();
        phone.MapGet("{secret}", (string secret, HttpContext context, PhonePages pages) => pages.Phone(context, secret));
        phone.MapPost("{secret}", (string secret, HttpContext context, PhonePages pages) => pages.Take(context, secret));
    }
}

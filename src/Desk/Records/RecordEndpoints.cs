using Campaigns.Desk.Assisted;
using Campaigns.Desk.People;

namespace Campaigns.Desk.Records;

/// <summary>Questions of citizens, false words that were found, money, and figures that were counted outside. Whatever changes something is a form of this desk.</summary>
internal static class RecordEndpoints
{
    public const string False = "/thong-tin-sai", Questions = "/cau-hoi", Money = "/kinh-phi", Figures = "/so-lieu";

    public static IServiceCollection AddRecordPages(this IServiceCollection services) => services
        .AddSingleton<BudgetPages>()
        .AddSingleton<FigurePages>()
        .AddSingleton<MisinformationPages>()
        .AddSingleton<QuestionPages>()
        .AddSingleton<RecordDesk>()
        .AddSingleton<RecordItems>();

    public static void MapRecords(this IEndpointRouteBuilder app)
    {
        var found = app.MapGroup(False).Needs(Right.See);
        found.MapGet("", (HttpContext context, MisinformationPages pages) => pages.Page(context));
        found.MapPost("", (HttpContext context, MisinformationPages pages) => pages.Save(context, null)).Needs(Right.Write).AddEndpointFilter<AssistedForms>();
        found.MapGet("{id}", (string id, HttpContext context, MisinformationPages pages) => pages.One(context, id)).Needs(Right.See, Subject.Misinformation);
        found.MapPost("{id}", (string id, HttpContext context, MisinformationPages pages) => pages.Save(context, id)).Needs(Right.Write, Subject.Misinformation).AddEndpointFilter<AssistedForms>();

        var asked = app.MapGroup(Questions).Needs(Right.See);
        asked.MapGet("", (HttpContext context, QuestionPages pages) => pages.Page(context));
        asked.MapPost("", (HttpContext context, QuestionPages pages) => pages.Save(context, null)).Needs(Right.Write).AddEndpointFilter<AssistedForms>();
        asked.MapGet("{id}", (string id, HttpContext context, QuestionPages pages) => pages.One(context, id)).Needs(Right.See, Subject.Question);
        asked.MapPost("{id}", (string id, HttpContext context, QuestionPages pages) => pages.Save(context, id)).Needs(Right.Write, Subject.Question).AddEndpointFilter<AssistedForms>();
        asked.MapPost("{id}/nhap", (string id, HttpContext context, QuestionPages pages) => pages.Draft(context, id)).Needs(Right.Write, Subject.Question).AddEndpointFilter<AssistedForms>();

        var counted = app.MapGroup(Figures).Needs(Right.See);
        counted.MapGet("", (HttpContext context, FigurePages pages) => pages.Page(context));
        counted.MapPost("", (HttpContext context, FigurePages pages) => pages.Add(context)).Needs(Right.Write).AddEndpointFilter<AssistedForms>();
        counted.MapGet("{id}", (string id, HttpContext context, FigurePages pages) => pages.One(context, id)).Needs(Right.See, Subject.Figure);
        counted.MapPost("{id}/bo", (string id, HttpContext context, FigurePages pages) => pages.Void(context, id)).Needs(Right.Write, Subject.Figure).AddEndpointFilter<AssistedForms>();

        var money = app.MapGroup(Money).Needs(Right.See);
        money.MapGet("", (HttpContext context, BudgetPages pages) => pages.Page(context));
        money.MapPost("", (HttpContext context, BudgetPages pages) => pages.Save(context, null)).Needs(Right.Write).AddEndpointFilter<AssistedForms>();
        money.MapGet("{id}", (string id, HttpContext context, BudgetPages pages) => pages.One(context, id)).Needs(Right.See, Subject.Budget);
        money.MapPost("{id}", (string id, HttpContext context, BudgetPages pages) => pages.Save(context, id)).Needs(Right.Write, Subject.Budget).AddEndpointFilter<AssistedForms>();
        money.MapPost("{id}/xoa", (string id, HttpContext context, BudgetPages pages) => pages.Remove(context, id)).Needs(Right.Write, Subject.Budget).AddEndpointFilter<AssistedForms>();
    }
}

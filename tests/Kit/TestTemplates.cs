using Campaigns.Content;
using Campaigns.Content.Campaigns;
using Campaigns.Content.Documents;
using Campaigns.Content.Observances;
using Campaigns.Content.Templates;

namespace Campaigns.Tests.Kit;

/// <summary>A small set of YAML templates in a folder of a test's own: 1/10 and 10/10, two beats each; tests change files at will.</summary>
public sealed class TestTemplates : IDisposable
{
    private readonly TempFolder _folder = new();

    public TestTemplates()
    {
        Folder = new TemplateFolder(new Installation(_folder.Path, _folder.File("data")));
        Documents = new DocumentCatalog(Folder);
        Observances = new ObservanceCatalog(Folder);
        Campaigns = new CampaignCatalog(Folder, Documents);
        Calendar = new CampaignCalendar(Observances, Campaigns);
        Write("observances.yaml", Day("10-10", "Ngày Chuyển đổi số quốc gia", "10/10", campaign: "10-10") + Day("1-10", "Ngày hội Đổi mới sáng tạo quốc gia", "1/10", campaign: "1-10")
            + Day("gio-to", "Giỗ Tổ Hùng Vương", "10/3", lunar: true, on: false));
        Write("documents.yaml", """
            - number: 505/QĐ-TTg
              kind: Quyết định
              issuer: Thủ tướng Chính phủ
              date: 22/4/2022
              title: về Ngày Chuyển đổi số quốc gia
            - number: 57-NQ/TW
            """);
        Write("cards/observance.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        Write("campaigns/10-10.yaml", Campaign(Beat("khoi-dong", -7, "08:00") + Beat("ngay-chinh", 0, "07:00")));
        Write("campaigns/1-10.yaml", Campaign(Beat("mo-dau", -3, "08:00") + Beat("tong-ket", 3, "08:00")));
    }

    public TemplateFolder Folder { get; }

    public DocumentCatalog Documents { get; }

    public ObservanceCatalog Observances { get; }

    public CampaignCatalog Campaigns { get; }

    public CampaignCalendar Calendar { get; }

    public void Write(string name, string text)
    {
        var file = Path.Combine(_folder.Path, "templates", name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    public static string Day(string key, string name, string day, bool lunar = false, bool on = true, string? campaign = null) => $"""
        - key: {key}
          name: {name}
          day: {day}
          lunar: {(lunar ? "true" : "false")}
          on: {(on ? "true" : "false")}
          basis: ""
          confirmed: false

        """ + (campaign is null ? "" : $"  campaign: {campaign}\n");

    public static string Campaign(string beats) => "name: Chiến dịch {year}\nbeats:\n" + beats;

    /// <summary>A beat whose body names place, unit, contact and the day, and whose title names nothing that moves.</summary>
    public static string Beat(string key, int day, string time, string channels = "portal, facebook, zaloOa, radio") => $$"""
          - key: {{key}}
            day: {{day}}
            time: "{{time}}"
            genre: news
            channels: [{{channels}}]
            section: Chuyển đổi số
            theme: Nhận thức số
            tags: [ChuyenDoiSo, NQ57]
            documents: [505/QĐ-TTg]
            title: Cùng {place} chuyển đổi số
            summary: "{Unit} mời bà con."
            body: |
              {Place} mời bà con đến ngày hội, {weekday}, {day}.

              Liên hệ: {contact}.
            radio: |
              Thưa bà con {place}, ngày hội đã đến gần.
            slogans: ["Mỗi nhà một việc số", "{Place} đồng lòng"]
            card:
              template: observance
              boxes: { title: "Ngày {day}", unit: "{unit}" }

        """;

    public void Dispose() => _folder.Dispose();
}

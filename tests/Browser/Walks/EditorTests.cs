using Campaigns.Content.Items;
using Campaigns.Desk.People;
using Microsoft.Playwright;

namespace Campaigns.Desk.Browser;

/// <summary>The editor that looks like Word, over the field that holds the Markdown: what is typed and pasted arrives, what nobody touched stays as it was.</summary>
public sealed class EditorTests
{
    /// <summary>As people write by hand: signs that a machine would write otherwise.</summary>
    private const string ByHand = """
        Mở đầu của bài.

        Mục một
        -------

        * gạch bằng sao
        * dòng hai,   ba dấu cách
          nối xuống dòng

        1) đánh số bằng ngoặc
        2) R&D < 5 & “ngoặc”

        | Bản | Giờ |
        |:--|--:|
        | Nà Ban | 8 giờ |

        __Đậm kiểu gạch__ và *nghiêng*; 3 * 4 = 12; a_b_c; https://xa.example.vn/tin?a=1&b=2

        > Trích dẫn
        nối dòng
        """;

    // Of what Word lays on the clipboard, as far as it matters: its own lists, and no tags of lists.
    private const string FromWord = """
        <html xmlns:o="urn:schemas-microsoft-com:office:office"><body><!--StartFragment-->
        <p class=MsoNormal style='mso-margin-top-alt:auto'><b>Kính mời</b> bà con<o:p></o:p></p>
        <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>-<span>&nbsp;&nbsp;</span></span><![endif]>Mang căn cước</p>
        <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>-<span>&nbsp;&nbsp;</span></span><![endif]>Đến đúng giờ</p>
        <!--EndFragment--></body></html>
        """;

    private const string Paste = """
        (page, [html, text]) => {
          const data = new DataTransfer();
          if (html) data.setData("text/html", html);
          data.setData("text/plain", text);
          page.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
        }
        """;

    [BrowserFact]
    public async Task Vietnamese_is_typed_as_unikey_and_as_a_phone_type_it_and_arrives_as_markdown()
    {
        await using var desk = await BrowserDesk.Open();
        var item = await WritingTests.Item(desk, body: "");
        await using var seat = await Writer(desk, item);

        await Page(seat).ClickAsync();
        // A keyboard program takes letters back and writes the word anew, ...
        await seat.Page.Keyboard.TypeAsync("Kinh");
        foreach (var _ in "inh")
            await seat.Page.Keyboard.PressAsync("Backspace");
        await seat.Page.Keyboard.InsertTextAsync("ính");
        await seat.Page.Keyboard.TypeAsync(" mời bà con ");
        // ... an input method composes it.
        var line = await seat.Context.NewCDPSessionAsync(seat.Page);
        foreach (var composed in new[] { "b", "ba", "ban", "bản" })
            await line.SendAsync("Input.imeSetComposition", new Dictionary<string, object> { ["text"] = composed, ["selectionStart"] = composed.Length, ["selectionEnd"] = composed.Length });
        await line.SendAsync("Input.insertText", new Dictionary<string, object> { ["text"] = "bản" });
        await seat.Page.Keyboard.PressAsync("Control+b");
        await seat.Page.Keyboard.TypeAsync(" Nà Ban");
        await seat.Page.Keyboard.PressAsync("Control+b");
        await seat.Page.Keyboard.PressAsync("Enter");
        await seat.Press("Gạch đầu dòng");
        await seat.Page.Keyboard.TypeAsync("Mang căn cước");
        await seat.Page.Keyboard.PressAsync("Enter");
        await seat.Page.Keyboard.TypeAsync("Đến đúng giờ");

        await Assertions.Expect(Field(seat)).ToHaveValueAsync("Kính mời bà con bản **Nà Ban**\n\n- Mang căn cước\n- Đến đúng giờ");
        await Saved(seat);
        (await desk.Service<ItemStore>().Find(item.Id))!.Body.ShouldBe("Kính mời bà con bản **Nà Ban**\n\n- Mang căn cước\n- Đến đúng giờ");
        seat.IsWell();
    }

    [BrowserFact]
    public async Task What_was_opened_and_not_touched_keeps_every_byte_and_makes_no_revision()
    {
        await using var desk = await BrowserDesk.Open();
        var item = await WritingTests.Item(desk, body: ByHand);
        await using var seat = await Writer(desk, item);

        await Assertions.Expect(Page(seat)).ToContainTextAsync("Trích dẫn");
        await Assertions.Expect(Field(seat)).ToHaveValueAsync(item.Body);
        await seat.Press("Lưu");
        await seat.Sees("Đã lưu.");

        var now = (await desk.Service<ItemStore>().Find(item.Id))!;
        (now.Body, now.Revision).ShouldBe((item.Body, item.Revision));
        seat.IsWell();
    }

    [BrowserFact]
    public async Task Of_a_text_that_is_changed_only_the_block_that_was_typed_in_is_written_anew()
    {
        await using var desk = await BrowserDesk.Open();
        var item = await WritingTests.Item(desk, body: ByHand);
        await using var seat = await Writer(desk, item);

        await Page(seat).Locator("p").First.ClickAsync();
        await seat.Page.Keyboard.PressAsync("End");
        await seat.Page.Keyboard.TypeAsync(" Thêm một câu.");
        await Assertions.Expect(Field(seat)).ToHaveValueAsync(item.Body.Replace("Mở đầu của bài.", "Mở đầu của bài. Thêm một câu.", StringComparison.Ordinal));
        await Page(seat).Locator("blockquote p").ClickAsync();
        await seat.Page.Keyboard.PressAsync("Control+End");
        await seat.Page.Keyboard.PressAsync("Control+z");

        // Taken back, the text is again the one that was opened.
        await Assertions.Expect(Field(seat)).ToHaveValueAsync(item.Body);
        seat.IsWell();
    }

    [BrowserFact]
    public async Task What_word_lays_on_the_clipboard_becomes_a_list_and_one_types_on_meanwhile()
    {
        await using var desk = await BrowserDesk.Open();
        await using var seat = await Writer(desk, await WritingTests.Item(desk, body: "Đầu.\n\nCuối."));
        // The answer waits until something was typed behind the place.
        var typed = new TaskCompletionSource();
        await seat.Context.RouteAsync("**/tin-bai/dan", async route =>
        {
            await typed.Task;
            await route.ContinueAsync();
        });
        await Page(seat).Locator("p").First.ClickAsync();
        await seat.Page.Keyboard.PressAsync("End");
        await seat.Page.Keyboard.PressAsync("Enter");

        await Page(seat).EvaluateAsync(Paste, new[] { FromWord, "Kính mời bà con" });
        await Page(seat).Locator("p").Last.ClickAsync();
        await seat.Page.Keyboard.PressAsync("End");
        await seat.Page.Keyboard.TypeAsync(" Gõ tiếp trong lúc chờ.");
        typed.SetResult();

        await Assertions.Expect(Field(seat)).ToHaveValueAsync("Đầu.\n\n**Kính mời** bà con\n\n- Mang căn cước\n- Đến đúng giờ\n\nCuối. Gõ tiếp trong lúc chờ.");
        seat.IsWell();
    }

    [BrowserFact]
    public async Task Old_fonts_are_converted_and_said_so_and_without_an_answer_the_words_are_there_all_the_same()
    {
        await using var desk = await BrowserDesk.Open();
        await using var seat = await Writer(desk, await WritingTests.Item(desk, body: ""));
        await Page(seat).ClickAsync();
        await Page(seat).EvaluateAsync(Paste, new[] { "", "KÝnh mêi bµ con ®Õn dù häp b¶n ®Ó bµn viÖc chuyÓn ®æi sè" });
        await Assertions.Expect(Field(seat)).ToHaveValueAsync("Kính mời bà con đến dự họp bản để bàn việc chuyển đổi số");
        await Assertions.Expect(seat.Page.Locator("#soan-bao")).ToContainTextAsync("TCVN3");

        await seat.Context.RouteAsync("**/tin-bai/dan", route => route.AbortAsync());
        await seat.Page.Keyboard.PressAsync("Control+a");
        await seat.Page.Keyboard.PressAsync("Delete");
        await Page(seat).EvaluateAsync(Paste, new[] { FromWord, "Kính mời bà con" });

        await Assertions.Expect(Page(seat)).ToContainTextAsync("Mang căn cước");
        (await Field(seat).InputValueAsync()).ShouldContain("**Kính mời** bà con");
        seat.IsWell();
    }

    [BrowserFact]
    public async Task What_a_style_says_of_bold_and_italic_is_kept_and_a_document_of_google_is_not_bold_throughout()
    {
        await using var desk = await BrowserDesk.Open();
        await using var seat = await Writer(desk, await WritingTests.Item(desk, body: ""));
        await Page(seat).ClickAsync();

        await Page(seat).EvaluateAsync(Paste, new[]
        {
            """
            <meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><h2 style="line-height:1.38"><span style="font-size:16pt;font-weight:400">Mời họp</span></h2>
            <p dir="ltr" style="margin-top:0pt"><span style="color:#000;font-weight:400;font-style:normal">Kính mời </span><span style="font-weight:700">bà con</span><span style="font-style:italic"> đến dự</span>.</p></b>
            """,
            "Mời họp",
        });

        await Assertions.Expect(Field(seat)).ToHaveValueAsync("## Mời họp\n\nKính mời **bà con** *đến dự*.");
        seat.IsWell();
    }

    [BrowserFact]
    public async Task The_raw_text_is_one_press_away_and_what_is_changed_there_is_shown()
    {
        await using var desk = await BrowserDesk.Open();
        await using var seat = await Writer(desk, await WritingTests.Item(desk, body: "Mời **bà con**."));
        await Assertions.Expect(Field(seat)).ToBeHiddenAsync();

        await seat.Press("Chữ thô");
        await Assertions.Expect(Field(seat)).ToBeVisibleAsync();
        await Assertions.Expect(Field(seat)).ToHaveValueAsync("Mời **bà con**.");
        await Field(seat).FillAsync("## Mục\n\nMời *bà con*.");
        await seat.Press("Chữ thô");

        await Assertions.Expect(Page(seat).Locator("h2")).ToHaveTextAsync("Mục");
        await Assertions.Expect(Page(seat).Locator("em")).ToHaveTextAsync("bà con");
        await Assertions.Expect(Field(seat)).ToBeHiddenAsync();
        // The next item opens as this one was left.
        await seat.Press("Chữ thô");
        await seat.Page.ReloadAsync();
        await Assertions.Expect(Field(seat)).ToBeVisibleAsync();
        seat.IsWell();
    }

    [BrowserFact]
    public async Task A_text_that_the_editor_could_not_show_whole_opens_as_it_is_written()
    {
        await using var desk = await BrowserDesk.Open();
        await using var seat = await Writer(desk, await WritingTests.Item(desk, body: "<div class=\"x\">\n\nLời **trong** thẻ\n\n</div>"));

        await Assertions.Expect(Field(seat)).ToBeVisibleAsync();
        await seat.Sees("nên đang mở chữ thô");
        await Assertions.Expect(Field(seat)).ToHaveValueAsync("<div class=\"x\">\n\nLời **trong** thẻ\n\n</div>");
        seat.IsWell();
    }

    [BrowserFact]
    public async Task A_server_that_is_restarted_and_a_line_that_breaks_lose_nothing_of_what_is_typed_there()
    {
        await using var desk = await BrowserDesk.Open();
        var item = await WritingTests.Item(desk, body: ByHand);
        var whole = item.Body.Replace("Mở đầu của bài.", "Mở đầu của bài. Một. Hai. Ba.", StringComparison.Ordinal);
        await using var seat = await Writer(desk, item);
        await Page(seat).Locator("p").First.ClickAsync();
        await seat.Page.Keyboard.PressAsync("End");

        await seat.Page.Keyboard.TypeAsync(" Một.");
        await seat.Sees("Đã giữ trên máy chủ lúc");
        await desk.Stop();
        await seat.Page.Keyboard.TypeAsync(" Hai.");
        await seat.Press("Lưu");
        await seat.Sees("Máy chủ chưa trả lời nên chưa lưu.");
        await desk.Start();
        await seat.Context.RouteAsync("**/*", route => route.AbortAsync());
        await Page(seat).Locator("p").First.ClickAsync();
        await seat.Page.Keyboard.PressAsync("End");
        await seat.Page.Keyboard.TypeAsync(" Ba.");
        await seat.Sees("Đã giữ trên máy này.");
        await seat.Page.CloseAsync();
        await seat.Context.UnrouteAllAsync();
        await seat.Another($"/tin-bai/{item.Id}");
        await seat.Press("Lấy lại phần đó");

        await Assertions.Expect(Page(seat)).ToContainTextAsync("Một. Hai. Ba.");
        await Assertions.Expect(Field(seat)).ToHaveValueAsync(whole);
        await Saved(seat);
        (await desk.Service<ItemStore>().Find(item.Id))!.Body.ShouldBe(whole);
        seat.IsWell();
    }

    [BrowserFact]
    public async Task On_a_slow_line_typing_waits_for_nothing_and_every_letter_arrives()
    {
        await using var desk = await BrowserDesk.Open();
        var item = await WritingTests.Item(desk, body: "");
        await using var seat = await Writer(desk, item);
        var line = await seat.Context.NewCDPSessionAsync(seat.Page);
        await line.SendAsync("Network.enable");
        await line.SendAsync("Network.emulateNetworkConditions", new Dictionary<string, object> { ["offline"] = false, ["latency"] = 2_000, ["downloadThroughput"] = 20_000, ["uploadThroughput"] = 10_000 });
        var words = string.Concat(Enumerable.Range(1, 40).Select(number => $"Câu số {number} của bài. "));

        await Page(seat).ClickAsync();
        await seat.Page.Keyboard.TypeAsync(words);
        // Nothing of the server's was needed for it.
        (await Field(seat).InputValueAsync()).Trim().ShouldBe(words.Trim());
        await seat.Sees("Đã giữ trên máy chủ lúc");
        await Saved(seat);

        (await desk.Service<ItemStore>().Find(item.Id))!.Body.Trim().ShouldBe(words.Trim());
        seat.IsWell();
    }

    private static async Task<Seat> Writer(BrowserDesk desk, Item item)
    {
        var seat = await desk.As("Lò Thị Hoa", roles: PersonRole.Editor);
        await seat.Go($"/tin-bai/{item.Id}");
        await Assertions.Expect(seat.Page.Locator("#thanh-soan")).ToBeVisibleAsync();
        return seat;
    }

    private static async Task Saved(Seat seat)
    {
        await seat.Press("Lưu");
        await seat.Sees("Đã lưu.");
    }

    private static ILocator Page(Seat seat) => seat.Page.Locator(".editor-page");

    private static ILocator Field(Seat seat) => seat.Page.Locator("#loi-bai");
}

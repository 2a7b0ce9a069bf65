using System.CommandLine;
using Campaigns.Content;
using Campaigns.Content.Reports;
using Campaigns.Content.Store;
using Campaigns.Content.Units;
using Campaigns.Desk.Shell;

namespace Campaigns.Desk.Units;

/// <summary><c>unit add|list|under</c>: the units of this installation.</summary>
internal sealed class UnitVerb : VerbGroup
{
    public UnitVerb() : base("unit", new("các đơn vị trên máy này", "the units of this installation"))
    {
        Add(new ListVerb());
        Add(new AddVerb());
        Add(new UnderVerb());
    }

    private sealed class ListVerb() : ServicesVerb("list", new("mọi đơn vị", "every unit"))
    {
        protected override async Task<Answer> Run(VerbCall call, IServiceProvider services, CancellationToken cancel)
        {
            var units = await services.GetRequiredService<UnitStore>().All(cancel);
            return Answer.Done(new { units }, to =>
            {
                foreach (var unit in units)
                    to.WriteLine($"{unit.Code}\t{unit.Name}");
            });
        }
    }

    private sealed class AddVerb : ServicesVerb
    {
        private readonly Argument<string> _code = new("code") { Says = new("ngắn, không đổi: chữ thường không dấu, chữ số, gạch nối", "short and stable: lower-case letters, digits, hyphens") };
        private readonly Option<string> _name = new("--name") { Required = true, Says = new("tên đơn vị ký văn bản: UBND xã Mường Sáng", "as the unit signs: UBND xã Mường Sáng") };
        private readonly Option<string> _place = new("--place") { Required = true, Says = new("tên địa bàn trong câu: xã Mường Sáng", "as it stands in a sentence: xã Mường Sáng") };
        private readonly Option<string> _province = new("--province") { Says = new("tỉnh, thành phố: tỉnh Sơn La", "the province: tỉnh Sơn La"), DefaultValueFactory = _ => "" };

        public AddVerb() : base("add", new("thêm đơn vị, hoặc sửa đơn vị có mã này", "add a unit, or change the one with this code"))
        {
            Add(_code);
            Add(_name);
            Add(_place);
            Add(_province);
        }

        protected override async Task<Answer> Run(VerbCall call, IServiceProvider services, CancellationToken cancel)
        {
            var code = call.Get(_code);
            if (code.Length == 0 || code.Any(c => !(char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')))
                return Problem.Input(new("Mã đơn vị chỉ gồm chữ thường không dấu, chữ số và gạch nối.", "A code is lower-case ASCII letters, digits and hyphens."), code);
            var unit = await services.GetRequiredService<UnitStore>().Save(new Unit
            {
                Id = Id.New(services.GetRequiredService<TimeProvider>()),
                Code = code,
                Name = call.Get(_name)!.Normalize(),
                Place = call.Get(_place)!.Normalize(),
                Province = call.Get(_province)!.Normalize(),
            }, cancel);
            return Answer.Done(unit, to => to.WriteLine($"{unit.Code}\t{unit.Name}"));
        }
    }

    private sealed class UnderVerb : ServicesVerb
    {
        private readonly Argument<string> _unit = new("unit") { Says = new("mã hoặc tên đơn vị trực thuộc", "code or name of the unit below") };
        private readonly Option<string?> _parent = new("--parent") { Says = new("mã hoặc tên đơn vị cấp trên; bỏ trống: không trực thuộc đơn vị nào", "code or name of the unit above; left out: under none") };

        public UnderVerb() : base("under", new("đặt đơn vị trực thuộc một đơn vị khác, để báo cáo cộng cả cấp dưới", "put a unit under another, so that reports count it too"))
        {
            Add(_unit);
            Add(_parent);
        }

        protected override async Task<Answer> Run(VerbCall call, IServiceProvider services, CancellationToken cancel)
        {
            var units = services.GetRequiredService<UnitStore>();
            var unit = await UnitOption.Find(call.Get(_unit)!, units, cancel);
            if (!unit.Ok)
                return Answer.Failed(unit.Problems);
            Unit? above = null;
            if (call.Get(_parent) is { Length: > 0 } named)
            {
                var found = await UnitOption.Find(named, units, cancel);
                if (!found.Ok)
                    return Answer.Failed(found.Problems);
                above = found.Value;
                if (!UnitTree.MayBeAbove(above, unit.Value, await units.All(cancel)))
                    return Problem.Input(new("Đơn vị này đang ở dưới chính đơn vị kia.", "That unit stands below this one."), above.Code, new("Chọn đơn vị cấp trên khác.", "Choose another one above."));
            }
            await services.GetRequiredService<Database>().Write(session => UnitStore.Change(session, unit.Value.Id, before => before with { ParentId = above?.Id }), cancel);
            return Answer.Done(new { unit = unit.Value.Code, parent = above?.Code }, to => to.WriteLine($"{unit.Value.Code}\t{above?.Code ?? "–"}"));
        }
    }
}

using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Tests.Catalogue;

/// <summary>Who publishes, as a catalogue says it or as its root area does.</summary>
public class AboutTests
{
    private const string Rest = """
        areas:
          - { code: HARBOUR, zh: 临港开发区, en: Harbour Development Zone }
        departments: []
        units: []
        calendars: []
        groups: []
        indicators: []
        """;

    // A picture of one pixel.
    private const string Picture = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    [Fact]
    public void Without_a_word_it_is_the_root_area()
    {
        var about = CatalogueLoader.Load(Rest, "c.yaml").Catalogue!.About;

        Assert.Equal(new LocalText("临港开发区", "Harbour Development Zone"), about.Name);
        Assert.Equal(new LocalText("临港开发区统计数据", "Harbour Development Zone Statistics"), about.Title);
        Assert.Equal(new SdmxAgency("HTZ", about.Name), about.Agency);
        Assert.Equal(("全区", "sub-districts"), (about.Whole.Zh, about.PartsInEnglish));
        Assert.Null(about.Address);
    }

    [Theory]
    [InlineData("青山镇 白水镇", "镇", "towns")]
    [InlineData("青山镇 兴仁街道", "镇街", "town or sub-districts")]
    [InlineData("青山镇 白水乡", "乡镇", "townships")]
    [InlineData("光电园区 医药产业园", "园区", "parks")]
    [InlineData("青山镇 光电园区", "区域", "areas")]
    [InlineData("北岸 南岸", "区域", "areas")]
    public void The_areas_within_are_called_what_their_names_end_in(string names, string zh, string en)
    {
        var areas = string.Concat(names.Split(' ').Index().Select(one => $"\n  - {{ code: A{one.Index}, zh: {one.Item}, parent: HARBOUR }}"));

        var about = CatalogueLoader.Load(Rest.Replace("Harbour Development Zone }", $"Harbour Development Zone }}{areas}", StringComparison.Ordinal), "c.yaml").Catalogue!.About;

        Assert.Equal((zh, en), (about.Part.Zh, about.PartsInEnglish));
    }

    [Fact]
    public void All_of_it_can_be_said()
    {
        var about = Load($$"""
            about:
              zh: 滨海市临港开发区
              en: Binhai Harbour Zone
              short: { zh: 临港区, en: Harbour Zone }
              description: { zh: 每月的数。, en: Monthly figures. }
              whole: { zh: 全市, en: the whole city }
              part: { zh: 县区, en: county }
              agency: { code: BH_HARBOUR, zh: 临港区统计局, en: Harbour Statistics }
              address: https://tj.example/harbour
              colour: { light: "#0b6b2e", dark: "#7fd39b" }
              logo: {{Picture}}
              licence: { zh: 政府数据开放条款, en: Open data terms, url: https://tj.example/terms }
              contact: { zh: 综合科, en: Office, email: tj@tj.example, phone: 0632-0000000 }
            """).Catalogue!.About;

        Assert.Equal("临港区统计数据", about.Title.Zh);
        Assert.Equal("Harbour Zone Statistics", about.Title.En);
        Assert.Equal(("全市", "县区", "counties"), (about.Whole.Zh, about.Part.Zh, about.PartsInEnglish));
        Assert.Equal("BH_HARBOUR", about.Agency.Id);
        Assert.Equal("https://tj.example/harbour/", about.Address!.AbsoluteUri);
        Assert.Equal(new Accent("#0b6b2e", "#7fd39b"), about.Colour);
        Assert.Equal("image/png", about.Logo!.MediaType);
        Assert.Equal("https://tj.example/terms", about.Licence!.Address!.AbsoluteUri);
        Assert.Equal("tj@tj.example", about.Contact!.Email);
    }

    [Theory]
    [InlineData("en: A", "'zh' is missing")]
    [InlineData("agency: { code: 1A, zh: 甲, en: A }", "The code '1A' is not of the form")]
    [InlineData("address: tj.example", "is no address such as")]
    [InlineData("address: ftp://tj.example/", "is no address such as")]
    [InlineData("colour: { light: green }", "is no colour")]
    [InlineData("colour: { light: \"#ffd700\" }", "The contrast of #ffd700 with its ground is 1.3; at least 4.5")]
    [InlineData("colour: { light: \"#0b57c2\", dark: \"#0b57c2\" }", "Make it lighter")]
    [InlineData("logo: https://tj.example/logo.png", "the pages take no picture from elsewhere")]
    [InlineData("logo: data:text/html;base64,PGI+", "'logo' must be")]
    [InlineData("logo: data:image/png;base64,???", "'logo' must be")]
    [InlineData("licence: free", "'licence' must have keys")]
    [InlineData("contact: { zh: 甲, en: A, email: nobody }", "is no address for mail")]
    [InlineData("colour: { light: \"#0b57c2\", darker: \"#0b57c2\" }", "The key 'darker' is unknown")]
    [InlineData("colours: {}", "The key 'colours' is unknown. Did you mean 'colour'?")]
    public void A_fault_names_its_line(string line, string reason)
    {
        var faults = Load($"about:\n  {line}\n").Faults;

        Assert.Contains(faults, fault => fault.Line == 2 && fault.Reason.En.Contains(reason, StringComparison.Ordinal));
    }

    [Fact]
    public void A_logo_is_small() => Assert.NotEmpty(
        Load($"about:\n  logo: data:image/png;base64,{Convert.ToBase64String(new byte[Logo.MostBytes + 1])}\n").Faults);

    [Fact]
    public void What_changes_of_it_is_a_difference() => Assert.Equal(
        [new(CatalogueItem.About, "about", "title.zh", "临港开发区统计数据", "临港数据"), new(CatalogueItem.About, "about", "title.en", "Harbour Development Zone Statistics", "Harbour")],
        CatalogueComparison.Between(Load("").Catalogue!, Load("about:\n  title: { zh: 临港数据, en: Harbour }\n").Catalogue!));

    private static CatalogueLoad Load(string about) => CatalogueLoader.Load($"{about}\n{Rest}", "c.yaml");
}

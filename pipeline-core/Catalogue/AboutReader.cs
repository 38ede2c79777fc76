using System.Globalization;
using System.Text.RegularExpressions;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Catalogue;

/// <summary>Reads the key <c>about</c> of a catalogue file.</summary>
internal static partial class AboutReader
{
    /// <summary>Reads it.</summary>
    /// <param name="file">The file.</param>
    /// <param name="areas">The areas. The one that is meant where a file names none says how the publisher is called if nothing else does, those within it what they are.</param>
    public static About Read(CatalogueEntry file, IReadOnlyList<Area> areas)
    {
        var root = areas.FirstOrDefault(area => area.Parent is null);
        var part = AreaKind.Of(areas.Where(area => area.Parent is not null && area.Parent == root?.Code).Select(area => area.Name));
        var named = root is null ? About.Unknown : new About(root.Name) { Part = part };
        if (file.OptionalEntry("about") is not { } entry)
        {
            return named;
        }

        var name = OptionalName(entry) ?? named.Name;
        var shortName = Named(entry, "short");
        var usual = new About(name);
        var title = Named(entry, "title") ?? (shortName is null ? usual.Title : new About(shortName).Title);
        var about = usual with
        {
            ShortName = shortName ?? name,
            Title = title,
            Description = Named(entry, "description") ?? usual.Description,
            Whole = Named(entry, "whole") ?? usual.Whole,
            Part = Named(entry, "part") ?? part,
            Agency = ReadAgency(entry) ?? new(usual.Agency.Id, name),
            Address = AddressOf(entry, "address") is { } address ? new UriBuilder(address) { Path = address.AbsolutePath.TrimEnd('/') + "/" }.Uri : null,
            Colour = ReadColour(entry),
            Logo = ReadLogo(entry),
            Licence = ReadLicence(entry),
            Contact = ReadContact(entry),
        };
        entry.FaultUnknownKeys();
        return about;
    }

    private static SdmxAgency? ReadAgency(CatalogueEntry about)
    {
        if (about.OptionalEntry("agency") is not { } entry)
        {
            return null;
        }

        var agency = new SdmxAgency(entry.Code(AgencyId()), entry.Name());
        entry.FaultUnknownKeys();
        return agency;
    }

    private static DataLicence? ReadLicence(CatalogueEntry about)
    {
        if (about.OptionalEntry("licence") is not { } entry)
        {
            return null;
        }

        var licence = new DataLicence(entry.Name(), AddressOf(entry, "url"));
        entry.FaultUnknownKeys();
        return licence;
    }

    private static Contact? ReadContact(CatalogueEntry about)
    {
        if (about.OptionalEntry("contact") is not { } entry)
        {
            return null;
        }

        var contact = new Contact(entry.Name(), entry.OptionalText("email"), entry.OptionalText("phone"), AddressOf(entry, "url"));
        if (contact.Email is { } email && !Email().IsMatch(email))
        {
            entry.Fault("email", new($"“{email}”不是电子邮箱,应如 tjj@example.gov.cn。", $"'{email}' is no address for mail such as statistics@example.gov.cn."));
        }

        entry.FaultUnknownKeys();
        return contact;
    }

    private static Accent? ReadColour(CatalogueEntry about)
    {
        if (about.OptionalEntry("colour") is not { } entry)
        {
            return null;
        }

        var colour = new Accent(entry.Text("light"), entry.OptionalText("dark"));
        foreach (var (key, text) in new[] { ("light", colour.Light), ("dark", colour.Dark) }.Where(one => one.Item2 is { Length: > 0 }))
        {
            if (!Accent.IsColour(text!))
            {
                entry.Fault(key, new($"“{text}”不是颜色,应如 \"#0b57c2\"(# 在 YAML 中须加引号)。", $"'{text}' is no colour such as \"#0b57c2\", in quotes."));
            }
            else if (Accent.ContrastOf(text!, key == "dark") is < Accent.LeastContrast and var contrast)
            {
                var number = contrast.ToString("0.0", CultureInfo.InvariantCulture);
                entry.Fault(key, new(
                    $"颜色 {text} 与底色的对比度只有 {number},至少须 4.5:请改{(key == "dark" ? "浅" : "深")}一些。",
                    $"The contrast of {text} with its ground is {number}; at least 4.5 can be read. Make it {(key == "dark" ? "lighter" : "darker")}."));
            }
        }

        entry.FaultUnknownKeys();
        return colour;
    }

    private static Logo? ReadLogo(CatalogueEntry about)
    {
        if (about.OptionalText("logo") is not { } text)
        {
            return null;
        }

        var logo = Logo.Parse(text);
        if (logo is null)
        {
            about.Fault("logo", new(
                $"“logo”应为 data:image/png;base64,…(或 jpeg、webp、svg+xml),不超过 {Logo.MostBytes / 1024} KB:图片写在目录里,页面不从别处取。",
                $"'logo' must be data:image/png;base64,… (or jpeg, webp, svg+xml) of at most {Logo.MostBytes / 1024} KB: the pages take no picture from elsewhere."));
        }

        return logo;
    }

    private static Uri? AddressOf(CatalogueEntry entry, string key)
    {
        if (entry.OptionalText(key) is not { } text)
        {
            return null;
        }

        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && address is { Scheme: "https" or "http", Query: "", Fragment: "", UserInfo: "" })
        {
            return address;
        }

        entry.Fault(key, new($"“{key}”写成了“{text}”,应为网址,如 https://tj.example.gov.cn/。", $"'{key}' is '{text}', which is no address such as https://statistics.example.gov.cn/."));
        return null;
    }

    private static LocalText? Named(CatalogueEntry about, string key)
    {
        if (about.OptionalEntry(key) is not { } entry)
        {
            return null;
        }

        var name = entry.Name();
        entry.FaultUnknownKeys();
        return name;
    }

    private static LocalText? OptionalName(CatalogueEntry entry) => entry.Has("zh") || entry.Has("en") ? entry.Name() : null;

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_-]*$")]
    private static partial Regex AgencyId();

    [GeneratedRegex(@"^[^@\s]+@[^@\s]+\.[^@\s]+$")]
    private static partial Regex Email();
}

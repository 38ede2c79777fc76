using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Catalogue;

/// <summary>Who publishes by a catalogue, and what the pages, the API and the messages say of it. What the file leaves out follows from the name.</summary>
/// <param name="Name">What the publisher is called, such as 某市高新区.</param>
public sealed record About(LocalText Name)
{
    private static readonly LocalText Nobody = new("", "");

    /// <summary>Where no catalogue is in force that would say it: no name, and a title that fits any.</summary>
    public static About Unknown { get; } = new(Nobody) { Title = new("统计数据", "Statistics"), Description = new("统计指标。", "Statistical indicators.") };

    /// <summary>What it is called for short, such as 高新区.</summary>
    public LocalText ShortName { get; init; } = Name;

    /// <summary>The title of the pages and of the data, such as 某区统计数据.</summary>
    public LocalText Title { get; init; } = new($"{Name.Zh}统计数据", $"{Name.En} Statistics");

    /// <summary>What is published, in a sentence or two, for those who use the API.</summary>
    public LocalText Description { get; init; } = new($"{Name.Zh}各部门报送的统计指标。", $"The figures that the departments of {Name.En} report.");

    /// <summary>How a bulletin says that a figure is of the root area: 全区, the whole zone.</summary>
    public LocalText Whole { get; init; } = new("全区", "the whole zone");

    /// <summary>What each of the areas within the root area is called, by their names if nothing else is said (<see cref="AreaKind"/>): 街道, sub-district.</summary>
    public LocalText Part { get; init; } = AreaKind.Usual;

    /// <summary>The English plural of <see cref="Part"/>.</summary>
    public string PartsInEnglish => Part.En.EndsWith('y') ? $"{Part.En[..^1]}ies" : $"{Part.En}s";

    /// <summary>Who maintains the structures of SDMX. The id is in every URN, so it is for ever.</summary>
    public SdmxAgency Agency { get; init; } = new("HTZ", Name);

    /// <summary>Where the pages are reached from outside, with a slash at the end; null where it is not said. A setting may say otherwise.</summary>
    public Uri? Address { get; init; }

    /// <summary>The colour of links and buttons; null for the usual one.</summary>
    public Accent? Colour { get; init; }

    /// <summary>The logo of the pages; null for none.</summary>
    public Logo? Logo { get; init; }

    /// <summary>Under what terms the data may be used; null where it is not said.</summary>
    public DataLicence? Licence { get; init; }

    /// <summary>Whom to ask; null where it is not said.</summary>
    public Contact? Contact { get; init; }
}

/// <summary>An agency of SDMX.</summary>
/// <param name="Id">Its id: letters, digits, <c>_</c> and <c>-</c>, beginning with a letter (NCNameIDType of SDMX).</param>
/// <param name="Name">Its names.</param>
public sealed record SdmxAgency(string Id, LocalText Name);

/// <summary>The terms of use of data.</summary>
/// <param name="Name">What they are called.</param>
/// <param name="Address">Where they are written; null where that is not said.</param>
public sealed record DataLicence(LocalText Name, Uri? Address);

/// <summary>Whom to ask.</summary>
/// <param name="Name">A person, an office.</param>
/// <param name="Email">An address for mail; null for none.</param>
/// <param name="Phone">A telephone number; null for none.</param>
/// <param name="Address">A page; null for none.</param>
public sealed record Contact(LocalText Name, string? Email, string? Phone, Uri? Address);

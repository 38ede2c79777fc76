using System.Text.RegularExpressions;
using HtzPipeline.Core.Tests.Seeds;

namespace HtzPipeline.Core.Tests.Rooms;

/// <summary>Which room of pipeline-core may look into which: by the using lines of its files, and every door goes one way.</summary>
public partial class RoomDoorsTests
{
    // A room within a room sees what is in the outer one without a using line: of Layout that is what a bulletin is, and nothing that reads one.
    private static readonly Dictionary<string, string[]> Doors = new()
    {
        ["Figures"] = [],
        ["Findings"] = ["Figures"],
        ["Reading"] = ["Figures", "Findings"],
        ["Catalogue"] = ["Figures", "Findings"],
        ["Prose"] = ["Figures"],
        ["Documents"] = ["Figures", "Findings", "Reading"],
        ["Layout"] = ["Figures", "Findings", "Reading", "Prose"],
        ["Layout.Grammar"] = ["Figures", "Findings", "Reading"],
        ["Layout.Tables"] = ["Figures", "Findings", "Reading", "Layout.Grammar"],
        ["Layout.Exchange"] = ["Figures", "Findings", "Reading", "Layout.Grammar"],
        ["Layout.Tidy"] = ["Figures", "Findings", "Reading", "Layout.Grammar", "Layout.Exchange"],
        ["Layout.Bulletins"] = ["Figures", "Findings", "Reading", "Layout.Grammar", "Layout.Exchange", "Layout.Tables", "Layout.Tidy", "Documents", "Prose"],
        ["Validation"] = ["Figures", "Findings", "Reading", "Catalogue", "Layout", "Layout.Grammar", "Prose"],
        ["Drafting"] = ["Figures", "Reading", "Catalogue", "Layout", "Layout.Grammar", "Validation"],
        ["Aggregation"] = ["Figures", "Catalogue"],
        ["Proofs"] = ["Figures", "Findings", "Reading", "Catalogue", "Layout", "Layout.Grammar", "Layout.Bulletins", "Prose", "Validation", "Aggregation"],
        ["Reporting"] = ["Figures", "Findings", "Reading", "Catalogue", "Documents", "Proofs", "Layout", "Layout.Grammar", "Layout.Bulletins", "Validation"],
        ["Composing"] = ["Figures"],
        ["Composing.Words"] = ["Figures", "Catalogue"],
        ["Composing.Templates"] = ["Figures", "Findings", "Catalogue", "Composing.Words"],
        ["Composing.Writing"] = ["Figures"],
        ["Composing.Charts"] = ["Figures"],
        ["Composing.Web"] = ["Figures", "Reporting", "Composing.Charts"],
        ["Composing.Word"] = ["Figures", "Reporting", "Composing.Charts"],
    };

    private static readonly string Root = Path.Combine(SeedFolder.Path, "..", "pipeline-core");

    public static TheoryData<string> Rooms => [.. Doors.Keys];

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_room_looks_into_no_other_than_its_doors_lead_to(string room) =>
        Assert.Empty(FilesOf(room).SelectMany(file => LookedInto(file).Where(other => other != room && !IsWithin(room, other) && !Doors[room].Contains(other))
            .Select(other => $"{Path.GetFileName(file)} looks into {other}")));

    [Fact]
    public void Every_file_is_in_a_room_that_has_its_doors_written_down()
    {
        var folders = Directory.EnumerateDirectories(Root).Select(Path.GetFileName).Except(["bin", "obj", "Properties"]);

        Assert.Equal(Doors.Keys.Where(room => !room.Contains('.')).Order(), folders.Order());
    }

    [Fact]
    public void No_two_rooms_look_into_each_other() =>
        Assert.Empty(from one in Doors from other in Reached(one.Key) where Reached(other).Contains(one.Key) select $"{one.Key} and {other}");

    private static HashSet<string> Reached(string room)
    {
        var reached = new HashSet<string>();
        var open = new Stack<string>(Doors[room]);
        while (open.TryPop(out var next))
        {
            if (reached.Add(next))
            {
                Array.ForEach(Doors[next], open.Push);
            }
        }

        return reached;
    }

    // The files of a room and of the folders in it that are no rooms of their own.
    private static IEnumerable<string> FilesOf(string room) => Directory.EnumerateFiles(Path.Combine(Root, room.Replace('.', '/')), "*.cs", SearchOption.AllDirectories)
        .Where(file => Doors.Keys.Where(other => IsWithin(FolderOf(file), other)).MaxBy(other => other.Length) == room);

    private static string FolderOf(string file) => Path.GetRelativePath(Root, Path.GetDirectoryName(file)!).Replace('/', '.').Replace('\\', '.');

    private static bool IsWithin(string inner, string outer) => inner == outer || inner.StartsWith(outer + '.', StringComparison.Ordinal);

    private static IEnumerable<string> LookedInto(string file) => UsingLine().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value)
        .Select(name => Doors.Keys.Where(room => IsWithin(name, room)).MaxBy(room => room.Length) ?? name);

    [GeneratedRegex(@"^using (?:static )?HtzPipeline\.Core\.([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex UsingLine();
}

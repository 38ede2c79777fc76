using Azure.Data.Tables;
using HtzPipeline.Functions.Storage.Account;

namespace HtzPipeline.Functions.Tests.Storage.Account;

/// <summary>At each limit, and just past it.</summary>
public class TableLimitsTests
{
    [Theory]
    [InlineData(252, true)]
    [InlineData(253, false)]
    public void Properties(int count, bool fits) => Holds(fits, With(Enumerable.Range(0, count).Select(i => ($"p{i}", (object)"x"))));

    [Theory]
    [InlineData(32_768, true)]
    [InlineData(32_769, false)]
    public void Characters_of_a_string(int length, bool fits) => Holds(fits, With([("text", new string('字', length))]));

    [Theory]
    [InlineData(65_536, true)]
    [InlineData(65_537, false)]
    public void Bytes_of_a_binary(int length, bool fits) => Holds(fits, With([("bytes", new byte[length])]));

    // 15 strings of 32,768 characters, and one that fills what 1 MiB leaves after 4 bytes, the keys' 4, and 12 and the name's for each.
    [Theory]
    [InlineData(32_768 - ((8 + (16 * 12) + (10 * 2 * 2) + (6 * 3 * 2)) / 2), true)]
    [InlineData(32_768 - ((8 + (16 * 12) + (10 * 2 * 2) + (6 * 3 * 2)) / 2) + 1, false)]
    public void Bytes_of_an_entity(int last, bool fits) =>
        Holds(fits, With(Enumerable.Range(0, 16).Select(i => ($"p{i}", (object)new string('x', i == 15 ? last : 32_768)))));

    [Theory]
    [InlineData("a", true)]
    [InlineData("表", true)]
    [InlineData("a|b 1.2~}", true)]
    [InlineData("", true)]
    [InlineData("a/b", false)]
    [InlineData("a\\b", false)]
    [InlineData("a#b", false)]
    [InlineData("a?b", false)]
    [InlineData("a%b", false)]
    [InlineData("a\tb", false)]
    [InlineData("a\u0085b", false)]
    public void Characters_of_a_key(string key, bool fits)
    {
        Holds(fits, new TableEntity(key, "r"));
        Holds(fits, new TableEntity("p", key));
    }

    [Theory]
    [InlineData(512, true)]
    [InlineData(513, false)]
    public void Characters_in_a_key(int length, bool fits) => Holds(fits, new TableEntity("p", new string('k', length)));

    [Theory]
    [InlineData("a", true)]
    [InlineData("_a1", true)]
    [InlineData("指标", true)]
    [InlineData("a-b", false)]
    [InlineData("1a", false)]
    [InlineData("a b", false)]
    public void Names_of_properties(string name, bool fits) => Holds(fits, With([(name, "x")]));

    [Theory]
    [InlineData(255, true)]
    [InlineData(256, false)]
    public void Characters_of_a_property_name(int length, bool fits) => Holds(fits, With([(new string('n', length), "x")]));

    [Fact]
    public void Times_before_1601_and_numbers_that_are_none()
    {
        Holds(true, With([("time", new DateTimeOffset(1601, 1, 1, 0, 0, 0, TimeSpan.Zero))]));
        Holds(false, With([("time", new DateTimeOffset(1500, 1, 1, 0, 0, 0, TimeSpan.Zero))]));
        Holds(false, With([("number", double.NaN)]));
        Holds(false, With([("number", 1.5m)]));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(100, true)]
    [InlineData(101, false)]
    public void Operations_of_a_transaction(int count, bool fits) =>
        Holds(fits, Enumerable.Range(0, count).Select(i => new TableEntity("p", $"r{i}")));

    [Fact]
    public void A_transaction_is_within_one_partition() =>
        Holds(false, [new TableEntity("p", "r1"), new TableEntity("q", "r2")]);

    [Fact]
    public void A_row_is_in_a_transaction_once() => Holds(false, [new TableEntity("p", "r"), new TableEntity("p", "r")]);

    // A Chinese character is six bytes in the request, as the client writes it.
    [Theory]
    [InlineData('x', 100, true)]
    [InlineData('字', 20, true)]
    [InlineData('字', 22, false)]
    public void Bytes_of_a_transaction(char character, int rows, bool fits) =>
        Holds(fits, Enumerable.Range(0, rows).Select(i => new TableEntity("p", $"r{i}") { ["text"] = new string(character, 32_768) }));

    private static TableEntity With(IEnumerable<(string Name, object Value)> properties)
    {
        var entity = new TableEntity("p", "r");
        foreach (var (name, value) in properties)
        {
            entity[name] = value;
        }

        return entity;
    }

    private static void Holds(bool fits, TableEntity entity) => Holds(fits, () => TableLimits.Check(entity));

    private static void Holds(bool fits, IEnumerable<TableEntity> entities) =>
        Holds(fits, () => TableLimits.Check([.. entities.Select(entity => new TableTransactionAction(TableTransactionActionType.UpsertReplace, entity))]));

    private static void Holds(bool fits, Action check) => Assert.Equal(fits ? null : typeof(TableLimitException), Record.Exception(check)?.GetType());
}

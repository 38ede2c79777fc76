using System.Text.RegularExpressions;

namespace HtzPipeline.Core.Catalogue;

/// <summary>One list of a catalogue file, whose items have codes and names. Codes, and names where files use them, are unique in it.</summary>
internal sealed class CatalogueSection<T>(string name, Regex codeForm, CatalogueFaultList faults)
    where T : class
{
    private readonly List<(CatalogueEntry Entry, string Code, T? Item)> _items = [];

    /// <summary>The key of the list.</summary>
    public string Name => name;

    public IEnumerable<string> Codes => _items.Select(item => item.Code);

    public IReadOnlyList<T> Items => [.. _items.Select(item => item.Item).OfType<T>()];

    /// <summary>The items with the entries they were read from, leaving out those that could not be made.</summary>
    public IEnumerable<(CatalogueEntry Entry, T Item)> Sound => _items.Where(item => item.Item is not null).Select(item => (item.Entry, item.Item!));

    /// <summary>Whether the file has an item of this code, even a faulty one.</summary>
    public bool Declares(string code) => _items.Exists(item => item.Code == code);

    public T? Find(string code) => _items.Find(item => item.Code == code).Item;

    /// <summary>Reads the list if the file has it. See <see cref="Read(CatalogueEntry, Func{CatalogueEntry, string, T?})"/>.</summary>
    public CatalogueSection<T> ReadIfThere(CatalogueEntry file, Func<CatalogueEntry, string, T?> read) => file.Has(name) ? Read(file, read) : this;

    /// <summary>Reads the list. <paramref name="read"/> makes an item of an entry and its code, or null if something it must have is faulty.</summary>
    public CatalogueSection<T> Read(CatalogueEntry file, Func<CatalogueEntry, string, T?> read)
    {
        return Read(file.Entries(name), read);
    }

    /// <summary>Reads items that stand elsewhere. See <see cref="Read(CatalogueEntry, Func{CatalogueEntry, string, T?})"/>.</summary>
    public CatalogueSection<T> Read(IEnumerable<CatalogueEntry> entries, Func<CatalogueEntry, string, T?> read)
    {
        foreach (var entry in entries)
        {
            var code = entry.Code(codeForm);
            if (code.Length > 0 && Declares(code))
            {
                entry.Fault("code", new($"{name} 中有两项的代码都是“{code}”:每个代码只能用一次。", $"The code '{code}' is there twice among the {name}."));
            }

            _items.Add((entry, code, read(entry, code)));
            entry.FaultUnknownKeys();
        }

        return this;
    }

    /// <summary>Faults every name by which two items go, however written (<see cref="NameKey"/>).</summary>
    public CatalogueSection<T> WithUniqueNames()
    {
        var names = new Dictionary<string, (string Code, int Line)>();
        foreach (var (entry, code, _) in _items)
        {
            string[] called = [code, entry.OptionalText("zh") ?? "", entry.OptionalText("en") ?? "", .. entry.Texts("aliases")];
            foreach (var text in called.Where(text => text.Length > 0))
            {
                var key = NameKey.Of(text);
                if (!names.TryAdd(key, (code, entry.Line)) && names[key].Code != code)
                {
                    var (other, line) = names[key];
                    faults.Add(entry.Line, new(
                        $"“{text}”既是 {code} 的名称,又是 {other}(第 {line} 行)的:请从其中一项删去或改写。",
                        $"'{text}' is a name of both {code} and {other} (line {line})."));
                }
            }
        }

        return this;
    }

    /// <summary>Faults every code of an item's list that is not in the section, or is the item's own. The word all stands for all of them.</summary>
    /// <param name="key">The key of the list.</param>
    public CatalogueSection<T> WithReferences(string key)
    {
        foreach (var (entry, code, _) in _items.Where(item => item.Entry.HasList(key)))
        {
            foreach (var (line, other) in entry.TextsWithLines(key))
            {
                if (other == code)
                {
                    entry.Fault(line, new($"{code} 的“{key}”不必写 {code} 自己,请删去。", $"'{key}' of {code} names {code} itself, which goes without saying."));
                }
                else if (!Declares(other))
                {
                    entry.Fault(line, CatalogueEntry.NotAmong(other, name, Codes));
                }
            }
        }

        return this;
    }

    /// <summary>Faults every parent that is not in the list, and every item that is its own ancestor.</summary>
    public CatalogueSection<T> WithSoundParents()
    {
        var parents = _items.Where(item => item.Entry.OptionalText("parent") is not null)
            .DistinctBy(item => item.Code)
            .ToDictionary(item => item.Code, item => item.Entry.OptionalText("parent")!);
        foreach (var (entry, code, _) in _items)
        {
            if (entry.OptionalText("parent") is not { } parent)
            {
                continue;
            }

            if (!Declares(parent))
            {
                entry.Fault("parent", CatalogueEntry.NotAmong("parent", parent, name, Codes));
            }
            else if (IsOwnAncestor(code))
            {
                entry.Fault("parent", new($"{code} 通过 {parent} 成了自己的上级:请改正 parent。", $"{code} is its own ancestor by way of {parent}."));
            }
        }

        return this;

        bool IsOwnAncestor(string code)
        {
            var seen = new HashSet<string>();
            var ancestor = code;
            while (parents.TryGetValue(ancestor, out ancestor!) && seen.Add(ancestor))
            {
                if (ancestor == code)
                {
                    return true;
                }
            }

            return false;
        }
    }
}

using System.Globalization;
using System.Text.RegularExpressions;
using HtzPipeline.Core.Figures;
using YamlDotNet.RepresentationModel;

namespace HtzPipeline.Core.Catalogue;

/// <summary>
/// One mapping of a catalogue file, read key by key. Whatever is wrong becomes a fault with its line, and a stand-in is
/// returned, so that reading goes on to find the rest; a file with a fault gives no catalogue, so no stand-in gets out.
/// </summary>
internal sealed class CatalogueEntry(YamlMappingNode node, CatalogueFaultList faults, int? line = null)
{
    /// <summary>The word that stands for all there are.</summary>
    public const string All = "all";

    // The keys that the reader asked for are the keys there are: whatever else the file has is unknown.
    private readonly HashSet<string> _asked = [];

    /// <summary>The line it begins in; that of the include for one that is taken over by one.</summary>
    public int Line => line ?? (int)node.Start.Line;

    public int LineOf(string key) => line is null && Find(key) is { } value ? (int)value.Start.Line : Line;

    public void Fault(string key, LocalText reason) => faults.Add(LineOf(key), reason);

    public void Fault(int line, LocalText reason) => faults.Add(line, reason);

    /// <summary>Whether the key is there.</summary>
    public bool Has(string key) => Find(key) is not null;

    /// <summary>Whether the key is there with a list.</summary>
    public bool HasList(string key) => Find(key) is YamlSequenceNode;

    /// <summary>Lets every key pass, where what went before says too little to tell which are right.</summary>
    public void AskForAll() => _asked.UnionWith(node.Children.Keys.OfType<YamlScalarNode>().Select(key => key.Value ?? ""));

    /// <summary>A text that must be there.</summary>
    public string Text(string key)
    {
        if (OptionalText(key) is { } text)
        {
            return text;
        }

        if (Find(key) is null or YamlScalarNode)
        {
            Fault(key, Find(key) is null ? Missing(key) : new($"“{key}”后面没有内容:请填写,如“{key}: …”。", $"'{key}' is empty."));
        }

        return "";
    }

    /// <summary>A text, or null where the key is absent.</summary>
    public string? OptionalText(string key)
    {
        switch (Find(key))
        {
            case null:
                return null;
            case YamlScalarNode scalar:
                return string.IsNullOrWhiteSpace(scalar.Value) ? null : scalar.Value.Trim();
            default:
                Fault(key, new($"“{key}”只能写一个值,如“{key}: 甲”,不能是列表。", $"'{key}' must be a single value."));
                return null;
        }
    }

    /// <summary>A code, which must have the form that its section asks for.</summary>
    public string Code(Regex form)
    {
        var code = Text("code");
        if (code.Length > 0 && !form.IsMatch(code))
        {
            Fault("code", new($"代码“{code}”不合格式 {form}:只用字母、数字和该格式允许的符号,不用汉字和空格。", $"The code '{code}' is not of the form {form}."));
        }

        return code;
    }

    /// <summary>The names in both languages; where the file has no English one, the Chinese one stands for it.</summary>
    public LocalText Name()
    {
        var zh = Text("zh");
        return new(zh, OptionalText("en") ?? zh);
    }

    /// <summary>A list of texts; empty where the key is absent.</summary>
    public IReadOnlyList<string> Texts(string key) => [.. TextsWithLines(key).Select(item => item.Text)];

    /// <summary>A list of texts, empty where the key is absent; null where it is the word <c>all</c>.</summary>
    public IReadOnlyList<string>? TextsOrAll(string key)
    {
        if (Find(key) is YamlScalarNode { Value: { Length: > 0 } text })
        {
            if (text == All)
            {
                return null;
            }

            Fault(key, new($"“{key}”写成了“{text}”,应为 all,或代码列表,如 [economy, finance]。", $"'{key}' is '{text}'; it must be all, or a list of codes."));
            return [];
        }

        return Texts(key);
    }

    /// <summary>A list of texts, each with its line; empty where the key is absent.</summary>
    public IReadOnlyList<(int Line, string Text)> TextsWithLines(string key)
    {
        switch (Find(key))
        {
            case null:
                return [];
            case YamlSequenceNode sequence when sequence.All(item => item is YamlScalarNode { Value.Length: > 0 }):
                return [.. sequence.Select(item => ((int)item.Start.Line, ((YamlScalarNode)item).Value!))];
            default:
                Fault(key, new($"“{key}”应为列表,如“{key}: [甲, 乙]”。", $"'{key}' must be a list of texts, such as [甲, 乙]."));
                return [];
        }
    }

    /// <summary>One of the values of an enumeration, in lower case; it must be there unless there is a <paramref name="fallback"/>.</summary>
    public T Choice<T>(string key, T? fallback = null)
        where T : struct, Enum
    {
        if (fallback is { } absent && Find(key) is null)
        {
            return absent;
        }

        var text = Text(key);
        var names = Enum.GetNames<T>().Select(name => name.ToLowerInvariant()).ToArray();
        var index = Array.IndexOf(names, text);
        if (index < 0 && text.Length > 0)
        {
            Fault(key, NoneOf(key, text, names));
        }

        return Enum.GetValues<T>()[Math.Max(index, 0)];
    }

    /// <summary>One of the values that have a name of their own in the file; null where the key is absent or its value unknown, which is a fault.</summary>
    public T? Choice<T>(string key, IReadOnlyDictionary<string, T> values)
        where T : struct
    {
        if (Find(key) is null)
        {
            return null;
        }

        var text = Text(key);
        return text.Length > 0 ? Named(LineOf(key), key, text, values) : null;
    }

    /// <summary>A list, which must be there, of values that have a name of their own in the file.</summary>
    public IReadOnlyList<T> Choices<T>(string key, IReadOnlyDictionary<string, T> values)
        where T : struct
    {
        var items = TextsWithLines(key);
        if (items.Count == 0)
        {
            Fault(key, new($"“{key}”应为列表,可用的词:{string.Join("、", values.Keys)}。", $"'{key}' must be a list of {string.Join(", ", values.Keys)}."));
        }

        return [.. items.Select(item => Named(item.Line, key, item.Text, values)).OfType<T>()];
    }

    /// <summary>A whole number within limits; it must be there.</summary>
    public int Number(string key, int least, int most)
    {
        var text = Text(key);
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }

        if (text.Length > 0)
        {
            Fault(key, new($"“{key}”写成了“{text}”,应为 {least} 到 {most} 的整数,如“{key}: {least}”。", $"'{key}' is '{text}', which is no whole number from {least} to {most}."));
        }

        return least;
    }

    /// <summary>true or false; it must be there unless there is a <paramref name="fallback"/>.</summary>
    public bool Flag(string key, bool? fallback = null)
    {
        if (fallback is { } absent && Find(key) is null)
        {
            return absent;
        }

        var text = Text(key);
        if (text is not ("true" or "false" or ""))
        {
            Fault(key, new($"“{key}”写成了“{text}”,应为 true(是)或 false(否)。", $"'{key}' is '{text}', which is neither true nor false."));
        }

        return text == "true";
    }

    /// <summary>A positive fraction such as 2000/3; it must be there.</summary>
    public Fraction PositiveFraction(string key)
    {
        var text = Text(key);
        if (Fraction.TryParse(text, out var value) && value.Sign > 0)
        {
            return value;
        }

        if (text.Length > 0)
        {
            Fault(key, new($"“{key}”写成了“{text}”,应为正数或分数,如 100000000 或 2000/3。", $"'{key}' is '{text}', which is no positive number or fraction such as 100000000 or 2000/3."));
        }

        return Fraction.One;
    }

    /// <summary>A number or fraction, which may be negative; null where the key is absent.</summary>
    public Fraction? OptionalFraction(string key)
    {
        if (OptionalText(key) is not { } text)
        {
            return null;
        }

        if (!Fraction.TryParse(text, out var value))
        {
            Fault(key, new($"“{key}”写成了“{text}”,应为数或分数,如 12.5 或 -1/3。", $"'{key}' is '{text}', which is no number or fraction such as 12.5 or -1/3."));
        }

        return value;
    }

    /// <summary>A period; null where the key is absent.</summary>
    public Period? OptionalPeriod(string key)
    {
        if (OptionalText(key) is not { } text)
        {
            return null;
        }

        if (Period.TryParse(text, null, out var period))
        {
            return period;
        }

        Fault(key, new($"“{key}”写成了“{text}”,应为时期,如 2019-01、2019-Q1 或 2019。", $"'{key}' is '{text}', which is no period such as 2019-01, 2019-Q1 or 2019."));
        return null;
    }

    /// <summary>Two positive numbers of which the first is the less, such as [3, 12.5]; null where the key is absent.</summary>
    public (Fraction Least, Fraction Most)? OptionalRange(string key)
    {
        if (!Has(key))
        {
            return null;
        }

        if (Texts(key) is [var first, var second] && Fraction.TryParse(first, out var least) && Fraction.TryParse(second, out var most) && least.Sign > 0 && least <= most)
        {
            return (least, most);
        }

        Fault(key, new($"“{key}”应为两个正数,小的在前,如 [3, 12.5]。", $"'{key}' must be two positive numbers, the less one first, such as [3, 12.5]."));
        return null;
    }

    /// <summary>The item of another section that <paramref name="key"/> names; null if there is none, or it is faulty itself.</summary>
    public T? Reference<T>(string key, CatalogueSection<T> section)
        where T : class
    {
        var code = Text(key);
        // A section that is missing altogether has a fault of its own, which says it all.
        if (code.Length > 0 && section.Codes.Any() && !section.Declares(code))
        {
            Fault(key, NotAmong(key, code, section.Name, section.Codes));
        }

        return section.Find(code);
    }

    /// <summary>The item of another section that one of a list of codes names; null if there is none, or it is faulty itself.</summary>
    public T? Item<T>(int line, string code, CatalogueSection<T> section)
        where T : class
    {
        if (section.Codes.Any() && !section.Declares(code))
        {
            Fault(line, NotAmong(code, section.Name, section.Codes));
        }

        return section.Find(code);
    }

    /// <summary>A mapping within this one; null where the key is absent.</summary>
    public CatalogueEntry? OptionalEntry(string key)
    {
        switch (Find(key))
        {
            case null:
                return null;
            case YamlMappingNode mapping:
                return new(mapping, faults);
            default:
                Fault(key, new($"“{key}”之下须有键,如“{key}: {{ zh: 甲, en: A }}”。", $"'{key}' must have keys, such as {{ zh: 甲, en: A }}."));
                return null;
        }
    }

    /// <summary>The items of a list, or what stands there in its place; nothing where the key is absent.</summary>
    public IReadOnlyList<YamlNode> Nodes(string key) => Find(key) switch
    {
        null => [],
        YamlSequenceNode sequence => [.. sequence],
        var node => [node],
    };

    /// <summary>The mappings of a list that must be there.</summary>
    public IEnumerable<CatalogueEntry> Entries(string key)
    {
        if (Find(key) is not YamlSequenceNode sequence)
        {
            Fault(key, Find(key) is null ? Missing(key) : new($"“{key}”应为列表,每项一行,以“- ”开头。", $"'{key}' must be a list."));
            yield break;
        }

        foreach (var item in sequence)
        {
            if (item is YamlMappingNode mapping)
            {
                yield return new(mapping, faults);
            }
            else
            {
                faults.Add(item.Start, new($"“{key}”的每一项都须有键,以 code 开头,如“- {{ code: A, zh: 甲, en: A }}”。", $"An item of '{key}' must have keys, beginning with 'code'."));
            }
        }
    }

    /// <summary>The mappings of a list; none where the key is absent.</summary>
    public IEnumerable<CatalogueEntry> OptionalEntries(string key) => Find(key) is null ? [] : Entries(key);

    /// <summary>Faults every key that nothing asked for. Called when all has been read.</summary>
    public void FaultUnknownKeys()
    {
        foreach (var key in node.Children.Keys)
        {
            var name = (key as YamlScalarNode)?.Value ?? "?";
            if (!_asked.Contains(name))
            {
                var hint = NearestNames.Hint(name, _asked);
                faults.Add(key.Start, new($"没有“{name}”这个键。{hint.Zh}可用的键:{string.Join("、", _asked)}。", $"The key '{name}' is unknown.{hint.En}"));
            }
        }
    }

    private T? Named<T>(int line, string key, string text, IReadOnlyDictionary<string, T> values)
        where T : struct
    {
        if (values.TryGetValue(text, out var value))
        {
            return value;
        }

        faults.Add(line, NoneOf(key, text, values.Keys));
        return null;
    }

    /// <summary>A key names a code that is not in a section.</summary>
    public static LocalText NotAmong(string key, string code, string section, IEnumerable<string> codes)
    {
        var hint = NearestNames.Hint(code, codes);
        return new($"“{key}”写成了“{code}”,{section} 中没有这个代码。{hint.Zh}", $"'{key}' is '{code}', which is not among the {section}.{hint.En}");
    }

    /// <summary>A list names a code that is not in a section.</summary>
    public static LocalText NotAmong(string code, string section, IEnumerable<string> codes)
    {
        var hint = NearestNames.Hint(code, codes);
        return new($"{section} 中没有“{code}”这个代码。{hint.Zh}", $"'{code}' is not among the {section}.{hint.En}");
    }

    private static LocalText Missing(string key) => new($"缺少“{key}”:请加上“{key}: …”。", $"'{key}' is missing.");

    private static LocalText NoneOf(string key, string text, IEnumerable<string> words)
    {
        var hint = NearestNames.Hint(text, words);
        return new(
            $"“{key}”写成了“{text}”,只能是:{string.Join("、", words)}。{hint.Zh}",
            $"'{key}' is '{text}', which is none of {string.Join(", ", words)}.{hint.En}");
    }

    private YamlNode? Find(string key)
    {
        _asked.Add(key);
        return node.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;
    }
}

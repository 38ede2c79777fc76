namespace HtzPipeline.Core.Prose;

/// <summary>Parts a text into sentences and clauses.</summary>
internal static class Clauses
{
    /// <summary>The sentences of a paragraph, each with the mark that ends it.</summary>
    public static IEnumerable<(int Start, int End)> Sentences(string folded, int start, int end)
    {
        var from = start;
        for (var i = start; i < end; i++)
        {
            if (folded[i] is '。' or '!' or '?' or '\n')
            {
                yield return (from, i);
                from = i + 1;
            }
        }

        if (from < end)
        {
            yield return (from, end);
        }
    }

    /// <summary>The clauses of a sentence. A comma or colon between digits parts none, nor does a mark within quotation marks; brackets part theirs only where digits stand in them.</summary>
    public static List<Clause> Of(string folded, int start, int end)
    {
        var clauses = new List<Clause>();
        var (from, depth, quoted) = (start, 0, false);
        for (var i = start; i < end; i++)
        {
            var mark = folded[i];
            if (mark is '“' or '《' or '‘')
            {
                quoted = true;
            }
            else if (mark is '”' or '》' or '’')
            {
                quoted = false;
            }
            else if (mark == '(' && !quoted && HasDigits(folded, i, end))
            {
                Add(clauses, folded, from, i, '(', depth > 0);
                (from, depth) = (i + 1, depth + 1);
            }
            else if (mark == ')' && depth > 0)
            {
                Add(clauses, folded, from, i, ')', inBrackets: true);
                (from, depth) = (i + 1, depth - 1);
            }
            else if (!quoted && (mark is ';' || (mark is ',' or ':' && !IsInNumber(folded, i, end))))
            {
                Add(clauses, folded, from, i, mark, depth > 0);
                from = i + 1;
            }
        }

        Add(clauses, folded, from, end, '。', depth > 0);
        return clauses;
    }

    private static void Add(List<Clause> clauses, string folded, int start, int end, char mark, bool inBrackets)
    {
        while (start < end && folded[start] is ' ')
        {
            start++;
        }

        while (end > start && folded[end - 1] is ' ')
        {
            end--;
        }

        if (end > start)
        {
            clauses.Add(new(start, end, mark, inBrackets));
        }
        else if (clauses.Count > 0 && mark is ';')
        {
            clauses[^1] = clauses[^1] with { Mark = mark };
        }
    }

    private static bool HasDigits(string folded, int open, int end)
    {
        for (var i = open + 1; i < end && folded[i] != ')'; i++)
        {
            if (char.IsAsciiDigit(folded[i]))
            {
                return true;
            }
        }

        return false;
    }

    // 1,234 and 13.0:44.0 are numbers; 8,9 are not.
    private static bool IsInNumber(string folded, int at, int end)
    {
        if (at == 0 || at + 1 >= end || !char.IsAsciiDigit(folded[at - 1]) || !char.IsAsciiDigit(folded[at + 1]))
        {
            return false;
        }

        return folded[at] == ':' || (at + 3 < end && char.IsAsciiDigit(folded[at + 2]) && char.IsAsciiDigit(folded[at + 3]) && (at + 4 >= end || !char.IsAsciiDigit(folded[at + 4])));
    }
}

namespace Ops.Domain.Processes;

/// <summary>The traces of a tree as words: each letter is the place of an activity in ordinal order.</summary>
/// <remarks>
/// Each child gets the length that its siblings' shortest traces leave. So every word of a child is part of a word of the whole, different words
/// of different ones, and no set on the way is larger than the whole: the limit can be held at every step.
/// </remarks>
internal sealed class TreeWords
{
    private readonly Dictionary<string, char> _letters = new(StringComparer.Ordinal);
    private readonly int _maxTraces;

    public TreeWords(ImmutableArray<string> activities, int maxTraces)
    {
        if (activities.Length > char.MaxValue)
            throw Faults.Overflow("tree", $"{activities.Length} activities", $"give at most {(int)char.MaxValue}");
        for (int i = 0; i < activities.Length; i++)
            _letters.Add(activities[i], (char)i);
        _maxTraces = maxTraces;
    }

    public HashSet<string> Of(ProcessTree node, int length)
    {
        if (Shortest(node) > length)
            return Words();
        return node.Operator switch
        {
            ProcessOperator.Activity => Add(Words(), _letters[node.Label!].ToString()),
            ProcessOperator.Silent => Add(Words(), ""),
            ProcessOperator.Exclusive => Union(node, length),
            ProcessOperator.Loop => Repeated(node, length),
            _ => Joined(node, length),
        };
    }

    private static HashSet<string> Words() => new(StringComparer.Ordinal);

    private static int Shortest(ProcessTree node) =>
        node.Operator switch
        {
            ProcessOperator.Activity => 1,
            ProcessOperator.Silent => 0,
            ProcessOperator.Exclusive => node.Children.Min(Shortest),
            ProcessOperator.Loop => Shortest(node.Children[0]),
            _ => node.Children.Sum(Shortest),
        };

    private HashSet<string> Union(ProcessTree node, int length)
    {
        var union = Words();
        foreach (var child in node.Children)
        {
            foreach (string word in Of(child, length))
                Add(union, word);
        }
        return union;
    }

    private HashSet<string> Joined(ProcessTree node, int length)
    {
        int open = node.Children.Sum(Shortest);
        var words = Add(Words(), "");
        foreach (var child in node.Children)
        {
            int least = Shortest(child);
            open -= least;
            var next = Words();
            foreach (string tail in Of(child, length - (node.Children.Sum(Shortest) - least)))
            {
                foreach (string head in words)
                {
                    if (head.Length + tail.Length + open > length)
                        continue;
                    if (node.Operator == ProcessOperator.Sequence)
                        Add(next, head + tail);
                    else
                        Interleave(head, tail, next);
                }
            }
            words = next;
        }
        return words;
    }

    private HashSet<string> Repeated(ProcessTree node, int length)
    {
        var first = Of(node.Children[0], length);
        var all = new HashSet<string>(first, StringComparer.Ordinal);
        int rest = length - Shortest(node.Children[0]);
        var again = Joined(ProcessTree.Sequence(node.Children[1], node.Children[0]), rest);
        again.Remove("");
        var fresh = new List<string>(first);
        while (fresh.Count > 0)
        {
            var next = new List<string>();
            foreach (string head in fresh)
            {
                foreach (string tail in again)
                {
                    if (head.Length + tail.Length <= length && !all.Contains(head + tail))
                    {
                        Add(all, head + tail);
                        next.Add(head + tail);
                    }
                }
            }
            fresh = next;
        }
        return all;
    }

    /// <summary>All interleavings of two words, each once: a prefix is known by how many letters of the first word it may have used.</summary>
    private void Interleave(string first, string second, HashSet<string> into)
    {
        var open = new Stack<(string Prefix, int[] Used)>();
        open.Push(("", [0]));
        while (open.TryPop(out var item))
        {
            (string prefix, int[] used) = item;
            if (prefix.Length == first.Length + second.Length)
            {
                Add(into, prefix);
                continue;
            }
            var next = new SortedDictionary<char, SortedSet<int>>();
            foreach (int i in used)
            {
                int j = prefix.Length - i;
                if (i < first.Length)
                    Use(next, first[i], i + 1);
                if (j < second.Length)
                    Use(next, second[j], i);
            }
            foreach (var (letter, positions) in next)
                open.Push((prefix + letter, [.. positions]));
        }
    }

    private static void Use(SortedDictionary<char, SortedSet<int>> next, char letter, int used)
    {
        if (!next.TryGetValue(letter, out var positions))
            next.Add(letter, positions = []);
        positions.Add(used);
    }

    private HashSet<string> Add(HashSet<string> words, string word)
    {
        words.Add(word);
        if (words.Count > _maxTraces)
            throw Faults.Overflow("maxTraces", $"more than {_maxTraces} traces", "allow more traces or shorter ones");
        return words;
    }
}

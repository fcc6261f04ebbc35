using NodaTime;
using Ops.Domain.Processes;

namespace Ops.Domain.Tests.Processes;

/// <summary>Logs, nets and trees for the tests of models: one letter is one activity.</summary>
internal static class ModelSamples
{
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 2, 8, 0);

    /// <summary>A log of traces, each once or as many times as <c>3*abc</c> says.</summary>
    public static EventLog Log(params string[] traces)
    {
        var builder = new EventLogBuilder();
        int number = 0;
        foreach (string item in traces)
        {
            string[] parts = item.Split('*');
            int times = parts.Length == 1 ? 1 : int.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture);
            for (int time = 0; time < times; time++)
            {
                string name = $"c{number++:000}";
                for (int i = 0; i < parts[^1].Length; i++)
                    builder.Add(name, parts[^1][i].ToString(), Start + Duration.FromMinutes(i));
            }
        }
        return builder.Build();
    }

    public static ImmutableArray<string> Trace(string letters) => [.. letters.Select(letter => letter.ToString())];

    /// <summary>A net of arcs written <c>p>a</c>; lower-case ids of places start with p, i or o; transitions are the rest, those with t are silent.</summary>
    public static AcceptingPetriNet Net(string places, string transitions, string arcs, string initial = "i", string final = "o") =>
        new(
            new PetriNet(
                places.Split(' '),
                [.. transitions.Split(' ').Select(id => new NetTransition(id, id[0] == 't' ? null : id))],
                [.. arcs.Split(' ').Select(arc => new NetArc(arc.Split('>')[0], arc.Split('>')[1]))]
            ),
            new Marking([.. initial.Split(' ').Select(place => new PlaceTokens(place, 1))]),
            new Marking([.. final.Split(' ').Select(place => new PlaceTokens(place, 1))])
        );

    /// <summary>van der Aalst's L1: a, then b and c in either order or e, then d.</summary>
    public static AcceptingPetriNet First() =>
        Net("i p1 p2 p3 p4 o", "a b c d e", "i>a a>p1 a>p2 p1>b b>p3 p2>c c>p4 p1>e p2>e e>p3 e>p4 p3>d p4>d d>o");

    /// <summary>The words of at most a length that a net allows, found by playing tokens, not by the library.</summary>
    public static SortedSet<string> Words(AcceptingPetriNet net, int longest) => Played(net, word => word.Length <= longest);

    /// <summary>True if a net allows a word, found in the same way.</summary>
    public static bool Allows(AcceptingPetriNet net, string word) =>
        Played(net, begun => word.StartsWith(begun, StringComparison.Ordinal)).Contains(word);

    private static SortedSet<string> Played(AcceptingPetriNet net, Func<string, bool> goesOn)
    {
        var words = new SortedSet<string>(StringComparer.Ordinal);
        string final = Key(net.Final.Tokens.ToDictionary(item => item.Place, item => item.Tokens));
        var inputs = net.Net.Arcs.ToLookup(arc => arc.To, arc => arc.From);
        var outputs = net.Net.Arcs.ToLookup(arc => arc.From, arc => arc.To);
        var open = new Stack<(Dictionary<string, int> Tokens, string Word)>();
        var seen = new HashSet<string>();
        open.Push((net.Initial.Tokens.ToDictionary(item => item.Place, item => item.Tokens), ""));
        while (open.TryPop(out var item))
        {
            string key = Key(item.Tokens);
            if (!seen.Add(key + "/" + item.Word))
                continue;
            if (key == final)
                words.Add(item.Word);
            foreach (var transition in net.Net.Transitions)
            {
                string word = item.Word + transition.Label;
                if (!goesOn(word) || inputs[transition.Id].Any(place => item.Tokens.GetValueOrDefault(place) == 0))
                    continue;
                var next = new Dictionary<string, int>(item.Tokens);
                foreach (string place in inputs[transition.Id])
                    next[place]--;
                foreach (string place in outputs[transition.Id])
                    next[place] = next.GetValueOrDefault(place) + 1;
                open.Push((next, word));
            }
        }
        return words;
    }

    /// <summary>A tree of some leaves, told by a number: operators, labels and silent steps follow from its digits.</summary>
    public static ProcessTree Tree(ulong number, int leaves, bool plain)
    {
        int letter = 0;
        return Part(leaves, loops: true);

        ProcessTree Part(int size, bool loops)
        {
            if (size == 1)
            {
                if (!plain && Draw(5) == 0)
                    return ProcessTree.Silent;
                return ProcessTree.Activity(((char)('a' + (plain ? letter++ : Draw(4)))).ToString());
            }
            int kind = Draw(4);
            if (kind == 3 && plain)
                return loops && size > 2 ? PlainLoop(size) : ProcessTree.Sequence(Part(1, loops), Part(size - 1, loops));
            int first = 1 + Draw(size - 1);
            var left = Part(first, loops);
            var right = Part(size - first, loops);
            return kind switch
            {
                0 => ProcessTree.Sequence(left, right),
                1 => ProcessTree.Exclusive(left, right),
                2 => ProcessTree.Parallel(left, right),
                _ => ProcessTree.Loop(left, right),
            };
        }

        // The body starts and ends with different activities: what the miner's guarantee asks of a loop.
        ProcessTree PlainLoop(int size)
        {
            int first = 1 + Draw(size - 2);
            var body = ProcessTree.Sequence(Part(first, loops: false), Part(1, loops: false));
            return size - first - 1 == 0 ? body : ProcessTree.Loop(body, Part(size - first - 1, loops: false));
        }

        int Draw(int choices)
        {
            int digit = (int)(number % (ulong)choices);
            number /= (ulong)choices;
            return digit;
        }
    }

    private static string Key(Dictionary<string, int> tokens) =>
        string.Join(
            ' ',
            tokens
                .Where(item => item.Value > 0)
                .OrderBy(item => item.Key, StringComparer.Ordinal)
                .Select(item => $"{item.Key}:{item.Value}")
        );
}

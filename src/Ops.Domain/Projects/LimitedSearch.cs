using Ops.Domain.Numerics;

namespace Ops.Domain.Projects;

/// <summary>The genetic search for a short schedule; the same problem always gives the same one.</summary>
internal sealed class LimitedSearch
{
    private const int Population = 40;
    private const int Lists = 6000;
    private const int FullEffort = 60;
    private const double Mutation = 0.05;
    private const int Patience = 600;

    private readonly LimitedProblem _problem;
    private readonly List<(int[] List, int[] Starts, int Makespan)> _people = [];
    private RandomSequence _random = new RandomStream(1998, 0).From();

    private readonly int _bound;
    private readonly int[] _tails;
    private (int[] List, int[] Starts, int Makespan) _best;
    private int _tried;
    private int _inRound;
    private int _idle;

    public LimitedSearch(LimitedProblem problem, int bound)
    {
        _problem = problem;
        _bound = bound;
        _tails = problem.Tails();
    }

    /// <summary>The lists of a search of full length.</summary>
    public int All => Lists * FullEffort / Math.Max(FullEffort, _problem.Count);

    /// <summary>The shortest schedule so far.</summary>
    public int[] Best => _best.Starts;

    public int Makespan => _best.Makespan;

    /// <summary>Goes on until so many lists were tried in all, or the bound is met.</summary>
    public void Run(int lists)
    {
        while (_tried < lists && (_tried == 0 || Makespan > _bound))
        {
            if (_idle == Patience)
                Restart();
            int[] list = _inRound < Population ? Sampled(_tails, _tried == 0 ? 0 : 1) : Child();
            var person = Improved(list);
            _inRound++;
            _idle = _people.Count == 0 || person.Makespan < _people[0].Makespan ? 0 : _idle + 1;
            if (_tried == 0 || person.Makespan < _best.Makespan)
                _best = person;
            Keep(person);
            _tried++;
        }
    }

    /// <summary>Lists that have all become alike find nothing new: others take their place, and only the best schedule is remembered.</summary>
    private void Restart()
    {
        _people.Clear();
        _inRound = 0;
        _idle = 0;
    }

    /// <summary>Keeps the shortest schedules, shortest first; of equals the newer goes before the older, so that the search moves on.</summary>
    private void Keep((int[] List, int[] Starts, int Makespan) person)
    {
        if (_people.Exists(other => other.Makespan == person.Makespan && other.Starts.AsSpan().SequenceEqual(person.Starts)))
            return;
        int at = _people.FindIndex(other => other.Makespan >= person.Makespan);
        _people.Insert(at < 0 ? _people.Count : at, person);
        if (_people.Count > Population)
            _people.RemoveAt(Population);
    }

    /// <summary>A list by falling length of what follows, shaken by random numbers.</summary>
    private int[] Sampled(int[] tails, int noise)
    {
        double[] priority = [.. tails.Select(tail => -(double)tail)];
        double width = noise * tails.Max() / 2.0;
        for (int i = 0; i < priority.Length; i++)
            priority[i] += width * _random.NextUniform();
        var list = new List<int>(priority.Length);
        var left = new List<int>(_problem.Order);
        while (left.Count > 0)
        {
            int best = -1;
            foreach (int candidate in left)
            {
                bool ready = !left.Exists(other => _problem.Precedes(other, candidate));
                if (ready && (best < 0 || priority[candidate] < priority[best]))
                    best = candidate;
            }
            list.Add(best);
            left.Remove(best);
        }
        return [.. list];
    }

    private int[] Child()
    {
        int[] mother = Parent();
        int[] father = Parent();
        int count = mother.Length;
        int first = (int)_random.NextBelow(count + 1);
        int second = (int)_random.NextBelow(count + 1);
        (first, second) = (Math.Min(first, second), Math.Max(first, second));
        var child = new List<int>(count);
        bool[] taken = new bool[count];
        Take(mother, first, child, taken);
        Take(father, second, child, taken);
        Take(mother, count, child, taken);
        for (int i = 0; i + 1 < count; i++)
        {
            if (_random.NextUniform() < Mutation && !_problem.Precedes(child[i], child[i + 1]))
                (child[i], child[i + 1]) = (child[i + 1], child[i]);
        }
        return [.. child];
    }

    /// <summary>The better of two.</summary>
    private int[] Parent() => _people[(int)Math.Min(_random.NextBelow(_people.Count), _random.NextBelow(_people.Count))].List;

    private static void Take(int[] parent, int until, List<int> child, bool[] taken)
    {
        foreach (int activity in parent)
        {
            if (child.Count == until)
                return;
            if (taken[activity])
                continue;
            taken[activity] = true;
            child.Add(activity);
        }
    }

    /// <summary>Forwards, then backwards from the latest finish, then forwards again, as long as it gets shorter.</summary>
    private (int[] List, int[] Starts, int Makespan) Improved(int[] list)
    {
        int[] starts = _problem.Serial(list, false);
        int makespan = _problem.Makespan(starts);
        while (true)
        {
            int[] finishes = [.. starts.Select((start, at) => start + _problem.Duration(at))];
            int[] falling =
            [
                .. Enumerable.Range(0, list.Length).OrderByDescending(at => finishes[at]).ThenByDescending(at => _problem.Rank[at]),
            ];
            int[] mirrored = _problem.Serial(falling, true);
            int[] mirroredEnd = [.. mirrored.Select((start, at) => start + _problem.Duration(at))];
            int[] rising = [.. Enumerable.Range(0, list.Length).OrderByDescending(at => mirroredEnd[at]).ThenBy(at => _problem.Rank[at])];
            int[] again = _problem.Serial(rising, false);
            int shorter = _problem.Makespan(again);
            if (shorter >= makespan)
                return shorter == makespan ? (rising, again, shorter) : (list, starts, makespan);
            (list, starts, makespan) = (rising, again, shorter);
        }
    }
}

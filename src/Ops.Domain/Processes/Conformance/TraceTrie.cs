namespace Ops.Domain.Processes;

/// <summary>The prefixes of the traces of a log, each once, with the cases that go on after it.</summary>
internal sealed class TraceTrie
{
    private readonly List<int> _activities = [-1];
    private readonly List<int> _firstChild = [-1];
    private readonly List<int> _nextSibling = [-1];
    private readonly List<long> _goingOn = [0];

    public TraceTrie(LogTraces traces)
    {
        for (int i = 0; i < traces.Traces.Length; i++)
        {
            int node = 0;
            foreach (int activity in traces.Traces[i])
            {
                _goingOn[node] += traces.Counts[i];
                node = Child(node, activity);
            }
        }
    }

    /// <summary>The last activity of a prefix.</summary>
    public int Activity(int node) => _activities[node];

    /// <summary>The cases that have the prefix and a further event.</summary>
    public long GoingOn(int node) => _goingOn[node];

    /// <summary>The first prefix that is one event longer; −1 if there is none.</summary>
    public int FirstChild(int node) => _firstChild[node];

    /// <summary>The next prefix of the same parent; −1 if there is none.</summary>
    public int NextSibling(int node) => _nextSibling[node];

    private int Child(int parent, int activity)
    {
        int last = -1;
        for (int child = _firstChild[parent]; child >= 0; child = _nextSibling[child])
        {
            if (_activities[child] == activity)
                return child;
            last = child;
        }
        int node = _activities.Count;
        _activities.Add(activity);
        _firstChild.Add(-1);
        _nextSibling.Add(-1);
        _goingOn.Add(0);
        if (last < 0)
            _firstChild[parent] = node;
        else
            _nextSibling[last] = node;
        return node;
    }
}

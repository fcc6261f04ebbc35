using NodaTime;

namespace Ops.Domain.Processes;

/// <summary>The people of a log in pools of those who do the same work (organisational mining; Song and van der Aalst 2008).</summary>
internal sealed class LogRoles
{
    private readonly EventLog _log;
    private readonly int[][] _events;
    private readonly int[] _role;

    public LogRoles(EventLog log, double similarity, DateTimeZone zone)
    {
        _log = log;
        _events = [.. log.ResourceNames.Select(_ => new int[log.ActivityNames.Length])];
        for (int i = 0; i < log.EventCount; i++)
        {
            if (log.Resources[i] != EventLog.NoResource)
                _events[log.Resources[i]][log.Activities[i]]++;
        }
        _role = Roles(similarity);
        PoolOf = new string?[log.ActivityNames.Length];
        Pools = Assigned(Active(zone));
    }

    /// <summary>The pool of each activity; null where nobody is known to do it.</summary>
    public string?[] PoolOf { get; }

    public ImmutableArray<LearntPool> Pools { get; }

    /// <summary>Everybody joins those whose events per activity are similar, and with them those to whom these are similar.</summary>
    private int[] Roles(double similarity)
    {
        int[] role = [.. Enumerable.Range(0, _events.Length)];
        double[] lengths = [.. _events.Select(own => Math.Sqrt(own.Sum(count => (double)count * count)))];
        for (int a = 0; a < role.Length; a++)
        {
            for (int b = a + 1; b < role.Length; b++)
            {
                if (role[a] == role[b] || lengths[a] == 0 || lengths[b] == 0)
                    continue;
                double product = 0;
                for (int i = 0; i < _events[a].Length; i++)
                    product += (double)_events[a][i] * _events[b][i];
                if (product / (lengths[a] * lengths[b]) < similarity)
                    continue;
                int joined = role[b];
                for (int i = 0; i < role.Length; i++)
                    role[i] = role[i] == joined ? role[a] : role[i];
            }
        }
        return role;
    }

    /// <summary>For each role the number of its people who completed something, for each day on which somebody did.</summary>
    private Dictionary<int, int[]> Active(DateTimeZone zone)
    {
        var seen = new HashSet<(int Resource, LocalDate Day)>();
        for (int i = 0; i < _log.EventCount; i++)
        {
            if (_log.Resources[i] != EventLog.NoResource)
                seen.Add((_log.Resources[i], Instant.FromUnixTimeTicks(_log.Completed[i]).InZone(zone).Date));
        }
        return seen.GroupBy(pair => _role[pair.Resource])
            .ToDictionary(own => own.Key, own => own.GroupBy(pair => pair.Day).Select(day => day.Count()).ToArray());
    }

    private ImmutableArray<LearntPool> Assigned(Dictionary<int, int[]> active)
    {
        var done = new Dictionary<int, List<(string Activity, int Events)>>();
        for (int activity = 0; activity < PoolOf.Length; activity++)
        {
            var most = Enumerable
                .Range(0, _role.Length)
                .GroupBy(resource => _role[resource], resource => _events[resource][activity])
                .Select(own => (Role: own.Key, Events: own.Sum()))
                .Where(own => own.Events > 0)
                .OrderByDescending(own => own.Events)
                .ThenBy(own => _log.ResourceNames[own.Role], StringComparer.Ordinal)
                .Select(own => ((int Role, int Events)?)own)
                .FirstOrDefault();
            if (most is not { } found)
                continue;
            if (!done.TryGetValue(found.Role, out var own))
                done.Add(found.Role, own = []);
            own.Add((_log.ActivityNames[activity], found.Events));
        }
        var pools = ImmutableArray.CreateBuilder<LearntPool>(done.Count);
        foreach (var (role, activities) in done)
        {
            string id = activities
                .OrderByDescending(own => own.Events)
                .ThenBy(own => own.Activity, StringComparer.Ordinal)
                .First()
                .Activity;
            int[] days = active[role];
            Array.Sort(days);
            // The median of whole numbers rounded up is the upper one of the two in the middle when they differ by one, else their mean rounded up.
            int people = (days[(days.Length - 1) / 2] + days[days.Length / 2] + 1) / 2;
            foreach (var (activity, _) in activities)
                PoolOf[Array.IndexOf(_log.ActivityNames, activity)] = id;
            pools.Add(
                new LearntPool(
                    id,
                    [.. _log.ResourceNames.Where((_, resource) => _role[resource] == role).Order(StringComparer.Ordinal)],
                    [.. activities.Select(own => own.Activity).Order(StringComparer.Ordinal)],
                    days.Length,
                    people
                )
            );
        }
        return [.. pools.OrderBy(pool => pool.Id, StringComparer.Ordinal)];
    }
}

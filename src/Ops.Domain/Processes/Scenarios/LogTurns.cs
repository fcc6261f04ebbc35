namespace Ops.Domain.Processes;

/// <summary>Where the cases of a log begin, and where they go after each activity, as shares.</summary>
internal sealed class LogTurns
{
    private readonly EventLog _log;
    private readonly PairCounts _follows;
    private readonly int[] _total;

    public LogTurns(EventLog log)
    {
        _log = log;
        _follows = new PairCounts(log.ActivityNames.Length);
        _total = LogSummary.Counts(log.Activities, log.ActivityNames.Length);
        var first = new int[_total.Length];
        for (int c = 0; c < log.CaseCount; c++)
        {
            var trace = log.Trace(c);
            first[trace[0]]++;
            for (int i = 1; i < trace.Length; i++)
                _follows.Add(trace[i - 1], trace[i]);
        }
        First = Shares(activity => first[activity], log.CaseCount);
    }

    public StepShare[] First { get; }

    public StepShare[] After(int activity) => Shares(next => _follows[activity, next], _total[activity]);

    private StepShare[] Shares(Func<int, int> count, int total) =>
        [
            .. Enumerable
                .Range(0, _total.Length)
                .Where(activity => count(activity) > 0)
                .Select(activity => new StepShare(_log.ActivityNames[activity], (double)count(activity) / total))
                .OrderBy(share => share.Step, StringComparer.Ordinal),
        ];
}

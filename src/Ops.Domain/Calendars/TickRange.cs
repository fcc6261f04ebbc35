namespace Ops.Domain.Calendars;

/// <summary>A stretch of ticks (100 ns), its end not included.</summary>
internal readonly record struct TickRange(long Start, long End)
{
    public long Length => End - Start;
}

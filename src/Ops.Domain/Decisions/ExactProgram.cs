using System.Numerics;

namespace Ops.Domain.Decisions;

/// <summary>A linear programme over bounded variables in whole numbers, solved exactly: the largest Σ value·x within bounds and ranges of sums.</summary>
/// <remarks>
/// Values are not negative, so all variables at their upper bounds are a dual feasible start, and the dual simplex method needs no
/// first phase (Lemke 1954; bounded variables after Wagner 1958). Entries are whole numbers over one common denominator (Edmonds 1967),
/// so nothing is rounded. Ties go to the smallest index (Bland 1977): it ends on every input.
/// </remarks>
internal sealed class ExactProgram
{
    private readonly int _variables;
    private readonly List<BigInteger?> _low = [];
    private readonly List<BigInteger?> _high = [];
    private readonly BigInteger[] _values;
    private readonly List<BigInteger[]> _rows = [];

    public ExactProgram(BigInteger[] values, BigInteger[] low, BigInteger[] high)
    {
        _variables = values.Length;
        _values = values;
        for (int j = 0; j < values.Length; j++)
        {
            _low.Add(low[j]);
            _high.Add(high[j]);
        }
    }

    /// <summary>Demands low &lt;= Σ factor·x &lt;= high; null is no bound.</summary>
    public void Add(BigInteger[] factors, BigInteger? low, BigInteger? high)
    {
        _rows.Add(factors);
        _low.Add(low);
        _high.Add(high);
    }

    /// <summary>The best x as numerators over one denominator, or null if no x satisfies all.</summary>
    public (BigInteger[] Numerators, BigInteger Denominator)? Best()
    {
        var table = new Tableau(this);
        while (true)
        {
            int row = table.FirstOutside(out bool isHigh);
            if (row < 0)
                return table.Solution();
            int column = table.Entering(row, isHigh);
            if (column < 0)
                return null;
            table.Pivot(row, column, isHigh);
        }
    }

    /// <summary>Basic variables and the value in terms of the others, each of which stands at one of its bounds.</summary>
    private sealed class Tableau
    {
        private readonly ExactProgram _program;
        private readonly BigInteger[][] _rows;
        private readonly int[] _basic;
        private readonly int[] _others;
        private readonly BigInteger[] _at;
        private readonly bool[] _isAtHigh;
        private readonly BigInteger[] _basicAt;
        private BigInteger _denominator = BigInteger.One;

        public Tableau(ExactProgram program)
        {
            _program = program;
            int n = program._variables;
            _rows = [.. program._rows.Select(row => (BigInteger[])row.Clone()), (BigInteger[])program._values.Clone()];
            _basic = [.. Enumerable.Range(n, program._rows.Count)];
            _others = [.. Enumerable.Range(0, n)];
            _at = [.. program._high.Take(n).Select(high => high!.Value)];
            _isAtHigh = new bool[n];
            Array.Fill(_isAtHigh, true);
            _basicAt = new BigInteger[_basic.Length];
        }

        /// <summary>The basic variable of the smallest index that lies outside its bounds; −1 if none does.</summary>
        public int FirstOutside(out bool isHigh)
        {
            int found = -1;
            isHigh = false;
            for (int i = 0; i < _basic.Length; i++)
            {
                var sum = BigInteger.Zero;
                for (int j = 0; j < _others.Length; j++)
                {
                    if (!_rows[i][j].IsZero && !_at[j].IsZero)
                        sum += _rows[i][j] * _at[j];
                }
                _basicAt[i] = sum;
                bool isAbove = _program._high[_basic[i]] is { } high && sum > high * _denominator;
                bool isBelow = _program._low[_basic[i]] is { } low && sum < low * _denominator;
                if ((isAbove || isBelow) && (found < 0 || _basic[i] < _basic[found]))
                    (found, isHigh) = (i, isAbove);
            }
            return found;
        }

        /// <summary>The variable that brings the row back at the least loss of value per unit; −1 if none can.</summary>
        public int Entering(int row, bool isHigh)
        {
            int best = -1;
            var values = _rows[^1];
            for (int j = 0; j < _others.Length; j++)
            {
                var factor = _rows[row][j];
                if (factor.IsZero || IsFixed(_others[j]) || (factor.Sign > 0) != (_isAtHigh[j] == isHigh))
                    continue;
                if (best < 0)
                {
                    best = j;
                    continue;
                }
                int order = (BigInteger.Abs(values[j]) * BigInteger.Abs(_rows[row][best])).CompareTo(
                    BigInteger.Abs(values[best]) * BigInteger.Abs(factor)
                );
                if (order < 0 || (order == 0 && _others[j] < _others[best]))
                    best = j;
            }
            return best;
        }

        private bool IsFixed(int variable) => _program._low[variable] is { } low && _program._high[variable] is { } high && low == high;

        /// <summary>Exchanges a basic variable, which goes to the bound it has passed, with another one.</summary>
        public void Pivot(int row, int column, bool isHigh)
        {
            var pivotRow = _rows[row];
            var pivot = pivotRow[column];
            for (int i = 0; i < _rows.Length; i++)
            {
                if (i == row)
                    continue;
                var factor = _rows[i][column];
                for (int j = 0; j < _others.Length; j++)
                {
                    if (j != column)
                        _rows[i][j] = ((_rows[i][j] * pivot) - (factor * pivotRow[j])) / _denominator;
                }
            }
            for (int j = 0; j < _others.Length; j++)
                pivotRow[j] = j == column ? _denominator : -pivotRow[j];
            _denominator = pivot;
            if (pivot.Sign < 0)
            {
                _denominator = -pivot;
                foreach (var line in _rows)
                {
                    for (int j = 0; j < line.Length; j++)
                        line[j] = -line[j];
                }
            }
            (_basic[row], _others[column]) = (_others[column], _basic[row]);
            _isAtHigh[column] = isHigh;
            _at[column] = (isHigh ? _program._high : _program._low)[_others[column]]!.Value;
        }

        public (BigInteger[], BigInteger) Solution()
        {
            var numerators = new BigInteger[_program._variables];
            for (int j = 0; j < _others.Length; j++)
            {
                if (_others[j] < numerators.Length)
                    numerators[_others[j]] = _at[j] * _denominator;
            }
            for (int i = 0; i < _basic.Length; i++)
            {
                if (_basic[i] < numerators.Length)
                    numerators[_basic[i]] = _basicAt[i];
            }
            return (numerators, _denominator);
        }
    }
}

/**
 * Lays out trees of cards as the core does (TreeLayout), from the same measures; a test compares the places.
 * @param roots Cards, each with the cards `inside` and `below` it.
 * @param sizeOf Width and height of a card; of a frame those of its heading.
 * @returns The cards, breadth first, with `x`, `y`, `width` and `height`; of a frame that of the whole frame.
 */
function layOut(roots, sizeOf, insideOf, belowOf, aspect, measures) {
  const { indent, columnGap, rowGap, treeGap, levelGap, framePadding, counts } = measures;
  const cards = [null], widths = [0], heights = [0], insideFirst = [0], insideEnd = [0], belowFirst = [0], belowEnd = [0];
  const add = (of, first, end, at) => {
    first[at] = cards.length;
    for (const card of of) {
      const [width, height] = sizeOf(card);
      cards.push(card);
      widths.push(width);
      heights.push(height);
    }
    end[at] = cards.length;
  };
  add([], insideFirst, insideEnd, 0);
  add(roots, belowFirst, belowEnd, 0);
  for (let i = 1; i < cards.length; i++) {
    add(insideOf(cards[i]), insideFirst, insideEnd, i);
    add(belowOf(cards[i]), belowFirst, belowEnd, i);
  }
  const size = cards.length;
  const first = new Int32Array(size), options = new Int32Array(size), leaves = new Int32Array(size);
  const optionColumns = [], optionWidth = [], optionHeight = [], headWidth = [], headHeight = [];
  let shareHeights = new Int32Array(0), needs = new Int32Array(0), choiceShare = new Int32Array(0), choiceEnd = new Int32Array(0);
  let columns = [];

  const optionFor = (card, most) => {
    let option = options[card] - 1;
    while (option > 0 && counts[option] > most)
      option--;
    return first[card] + option;
  };
  const leavesOf = (from, end) => {
    let sum = 0;
    for (let i = from; i < end; i++)
      sum += leaves[i];
    return sum;
  };

  /** The least number of columns in which all cards of a run find room below a height. */
  const fill = (count, shares, limit) => {
    needs.fill(1e9, 0, count);
    needs[count] = 0;
    const ends = new Int32Array(shares).fill(count), taken = new Float64Array(shares);
    for (let at = count - 1; at >= 0; at--) {
      for (let share = 0; share < shares; share++) {
        const row = share * count;
        taken[share] += shareHeights[row + at];
        while (taken[share] > limit)
          taken[share] -= shareHeights[row + --ends[share]];
        const end = ends[share];
        if (end > at && counts[share] + needs[end] < needs[at]) {
          needs[at] = counts[share] + needs[end];
          choiceShare[at] = counts[share];
          choiceEnd[at] = end;
        }
      }
    }
    return needs[0];
  };

  /** Distributes a run over columns, in order, so that the highest is as low as can be. */
  const arrange = (from, to, most, gap) => {
    const count = to - from;
    let shares = 1;
    for (let i = from; i < to; i++)
      shares = Math.max(shares, options[i]);
    while (shares > 1 && counts[shares - 1] > most)
      shares--;
    if (shareHeights.length < shares * count)
      shareHeights = new Int32Array(shares * count);
    if (needs.length <= count) {
      needs = new Int32Array(count + 1);
      choiceShare = new Int32Array(count + 1);
      choiceEnd = new Int32Array(count + 1);
    }
    for (let share = 0; share < shares; share++) {
      for (let i = 0; i < count; i++)
        shareHeights[share * count + i] = optionHeight[optionFor(from + i, counts[share])] + gap;
    }
    let low = 0, high = gap;
    for (let i = 0; i < count; i++) {
      low = Math.max(low, shareHeights[(shares - 1) * count + i]);
      high += shareHeights[(shares - 1) * count + i];
    }
    while (low < high) {
      const middle = low + Math.floor((high - low) / 2);
      if (fill(count, shares, middle) <= most)
        high = middle;
      else
        low = middle + 1;
    }
    fill(count, shares, high);
    columns = [];
    let width = 0;
    for (let at = 0; at < count;) {
      const share = choiceShare[at], end = choiceEnd[at];
      let widest = 0;
      for (let i = from + at; i < from + end; i++)
        widest = Math.max(widest, optionWidth[optionFor(i, share)]);
      width += widest + (at > 0 ? columnGap : 0);
      columns.push({ first: from + at, end: from + end, share, width: widest });
      at = end;
    }
    return [width, high - gap];
  };

  const addOption = (card, most) => {
    let width = widths[card], height = heights[card];
    if (insideEnd[card] > insideFirst[card]) {
      const [w, h] = arrange(insideFirst[card], insideEnd[card], most, rowGap);
      width = Math.max(width, w + 2 * framePadding);
      height += h + framePadding;
    }
    const head = [width, height];
    if (belowEnd[card] > belowFirst[card]) {
      const [w, h] = arrange(belowFirst[card], belowEnd[card], most, card === 0 ? treeGap : rowGap);
      width = Math.max(width, (card === 0 ? 0 : indent) + w);
      height += (card === 0 ? 0 : levelGap) + h;
    }
    optionColumns.push(most);
    optionWidth.push(width);
    optionHeight.push(height);
    headWidth.push(head[0]);
    headHeight.push(head[1]);
  };

  for (let card = size - 1; card >= 0; card--) {
    first[card] = optionColumns.length;
    leaves[card] = Math.max(1, leavesOf(insideFirst[card], insideEnd[card]), leavesOf(belowFirst[card], belowEnd[card]));
    for (let i = 0; i < counts.length && counts[i] <= leaves[card]; i++) {
      addOption(card, counts[i]);
      const last = optionColumns.length - 1;
      // More columns that do not make it lower only make it wider.
      if (i > 0 && optionHeight[last - 1] <= optionHeight[last]) {
        for (const list of [optionColumns, optionWidth, optionHeight, headWidth, headHeight])
          list[last] = list[last - 1];
      }
      options[card]++;
    }
  }

  let best = 0, cost = Infinity;
  for (let option = 0; option < options[0]; option++) {
    const needed = Math.max(optionWidth[first[0] + option] / aspect, optionHeight[first[0] + option]);
    if (needed < cost)
      [best, cost] = [option, needed];
  }
  const xs = new Int32Array(size), ys = new Int32Array(size), chosen = new Int32Array(size);
  chosen[0] = first[0] + best;
  const placeRun = (from, to, most, x, y, gap) => {
    arrange(from, to, most, gap);
    for (const column of columns) {
      let at = y;
      for (let card = column.first; card < column.end; card++) {
        chosen[card] = optionFor(card, column.share);
        xs[card] = x;
        ys[card] = at;
        at += optionHeight[chosen[card]] + gap;
      }
      x += column.width + columnGap;
    }
  };
  const places = [];
  for (let card = 0; card < size; card++) {
    const option = chosen[card];
    if (card > 0)
      places.push({ card: cards[card], x: xs[card], y: ys[card], width: headWidth[option], height: headHeight[option] });
    if (insideEnd[card] > insideFirst[card])
      placeRun(insideFirst[card], insideEnd[card], optionColumns[option], xs[card] + framePadding, ys[card] + heights[card], rowGap);
    if (belowEnd[card] > belowFirst[card]) {
      const [dx, dy] = card === 0 ? [0, 0] : [indent, levelGap];
      placeRun(belowFirst[card], belowEnd[card], optionColumns[option], xs[card] + dx, ys[card] + headHeight[option] + dy, card === 0 ? treeGap : rowGap);
    }
  }
  return places;
}

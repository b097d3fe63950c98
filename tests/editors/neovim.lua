-- Drives Neovim with the language server: nvim --headless --clean -u NONE -l does not exist everywhere, so
--   ARGMAP="argmap" nvim --headless --clean -u neovim.lua FOLDER/map.arg
-- Prints one line for each thing that was seen, and leaves with code 1 where one was not.
local folder = vim.fn.getcwd()
local function fail(what)
  io.stdout:write('missing: ' .. what .. '\n')
  vim.cmd('cquit 1')
end
local function seen(what) io.stdout:write('seen: ' .. what .. '\n') end
local function wait(what, condition)
  if vim.wait(60000, condition, 50) then seen(what) else fail(what) end
end
local function offset_params(line, character)
  vim.api.nvim_win_set_cursor(0, { line + 1, character })
  return vim.lsp.util.make_position_params(0, 'utf-16')
end
local function ask(method, params)
  local results = vim.lsp.buf_request_sync(0, method, params, 60000)
  for _, answer in pairs(results or {}) do
    if answer.result ~= nil then return answer.result end
  end
  fail(method)
end

vim.schedule(function()
  vim.cmd('edit ' .. folder .. '/map.arg')
  local command = vim.split(vim.env.ARGMAP, ' ')
  vim.list_extend(command, { 'lsp', '--stdio' })
  local id = vim.lsp.start_client({ name = 'argmap', cmd = command, root_dir = folder })
  vim.lsp.buf_attach_client(0, id)
  wait('diagnostics', function() return #vim.diagnostic.get(0) > 0 end)
  if vim.diagnostic.get(0)[1].code ~= 'ARG001' then fail('ARG001') end
  vim.api.nvim_buf_set_lines(0, 1, 2, false, { '  premise b [likely]: The water stood high' })
  wait('no errors after a change', function()
    for _, found in ipairs(vim.diagnostic.get(0)) do
      if found.code == 'ARG001' then return false end
    end
    return true
  end)
  local hover = ask('textDocument/hover', offset_params(0, 7))
  if hover.contents.value:find('accepted', 1, true) then seen('hover with a verdict') else fail('hover') end
  local completion = ask('textDocument/completion', offset_params(2, 2))
  if #completion.items > 0 then seen('completion') else fail('completion') end
  local hints = ask('textDocument/inlayHint', { textDocument = { uri = vim.uri_from_bufnr(0) },
    range = { start = { line = 0, character = 0 }, ['end'] = { line = 3, character = 0 } } })
  if #hints > 0 then seen('inlay hints') else fail('inlay hints') end
  local params = offset_params(0, 7)
  params.newName = 'renamed'
  vim.lsp.util.apply_workspace_edit(ask('textDocument/rename', params), 'utf-16')
  if vim.api.nvim_buf_get_lines(0, 0, 1, false)[1]:find('claim renamed', 1, true) then seen('rename') else fail('rename') end
  vim.cmd('qa!')
end)
